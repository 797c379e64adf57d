package org.anamnesis.command.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects of a text one after the other, be it one object or a line for each: so that of many bundles only
 * those being worked on are in memory. The text is known to be well-formed.
 */
final class Documents implements Closeable {

    private final Reader text;

    Documents(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The next object's text; null after the last. */
    @Nullable
    String next() throws IOException {
        int first = text.read();
        while (first >= 0 && first != '{') {
            first = text.read();
        }
        return first < 0 ? null : object();
    }

    private String object() throws IOException {
        StringBuilder object = new StringBuilder("{");
        boolean quoted = false;
        for (int depth = 1; depth > 0;) {
            int next = text.read();
            if (next < 0) {
                throw new IOException("The spooled text ends within an object");
            }
            object.append((char) next);
            if (quoted && next == '\\') {
                object.append((char) text.read());
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            }
        }
        return object.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
