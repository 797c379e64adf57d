package org.anamnesis.plumbing.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading what is longer than it may be: then reading throws {@link BodyTooLarge}. */
public final class LimitedInputStream extends FilterInputStream {

    private long left;

    /**
     * Limits a stream.
     *
     * @param most how many bytes may be read
     */
    public LimitedInputStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws BodyTooLarge {
        left -= read;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }
}
