package org.anamnesis.system.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive HTTP/1.1 connection, blocking. The client shares the cores with what it measures: a full HTTP client
 * would be measured along.
 */
final class LeanConnection implements AutoCloseable {

    private final int port;
    private final String common;
    private final Map<String, String> headers = new HashMap<>();
    private Socket socket;
    private BufferedInputStream in;

    LeanConnection(int port, String tenant) throws IOException {
        this.port = port;
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        common = " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Tenant: " + tenant
                + "\r\nX-Actor: benchmark\r\nContent-Type: application/json\r\n";
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(30_000);
        return connected;
    }

    /** Posts and answers the status. */
    int post(String path, String body) throws IOException {
        return post(path, body, "");
    }

    /** Posts with more headers, each ended by CR LF, and answers the status. */
    int post(String path, String body, String moreHeaders) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange("POST " + path + common + moreHeaders + "Content-Length: " + bytes.length + "\r\n\r\n", bytes);
    }

    /** Gets and answers the status; the body is read and dropped. */
    int get(String path, String moreHeaders) throws IOException {
        return exchange("GET " + path + common + moreHeaders + "\r\n", new byte[0]);
    }

    /** A header of the last answer. */
    String header(String name) {
        String value = headers.get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw new IllegalStateException("No " + name + " in " + headers.keySet());
        }
        return value;
    }

    /** The id in the last answer's {@code Location}. */
    String madeId() {
        String location = header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private int exchange(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        socket.getOutputStream().write(all);
        int status = Integer.parseInt(line().substring(9, 12));
        headers.clear();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        skipBody(status);
        if ("close".equals(headers.get("connection"))) {
            // A server limits the requests of one connection; the next one is opened as any client would.
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        return status;
    }

    private void skipBody(int status) throws IOException {
        if (status == 204 || status == 304) {
            return;
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = chunk(); size > 0; size = chunk()) {
                in.skipNBytes(size + 2L);
            }
            line();
        } else {
            in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
        }
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
