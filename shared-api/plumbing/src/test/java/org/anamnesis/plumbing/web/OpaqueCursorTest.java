package org.anamnesis.plumbing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class OpaqueCursorTest {

    @Test
    void reads_the_numbers_it_wrote_in_their_order() {
        ByteBuffer numbers = OpaqueCursor.read(OpaqueCursor.text(3, Long.MIN_VALUE), 2);
        assertThat(numbers.getLong()).isEqualTo(3);
        assertThat(numbers.getLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(OpaqueCursor.number(OpaqueCursor.text(7), 7)).isEqualTo(7);
        assertThat(OpaqueCursor.number(null, 7)).isNull();
    }

    @Test
    void refuses_what_no_page_gave() {
        for (String never : new String[]{"", "x", "not base64!", OpaqueCursor.text(1, 2), OpaqueCursor.text(-1),
                OpaqueCursor.text(8)}) {
            assertThatThrownBy(() -> OpaqueCursor.number(never, 7)).isInstanceOf(BadField.class);
        }
    }
}
