package org.anamnesis.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.anamnesis.api.billing.InvoiceId;
import org.anamnesis.api.billing.PaymentId;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.testing.TestIds;
import org.anamnesis.plumbing.web.BadField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;

class RequestIdsTest {

    private static final InvoiceId INVOICE = new InvoiceId(UUID.fromString("0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11"));
    private static final PaymentId PAYMENT = new PaymentId(UUID.fromString("0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c12"));

    @Test
    void derives_the_id_from_caller_key_and_what_the_request_does() {
        assertThat(ids("k").make("RegisterRoom")).isEqualTo(
                TestIds.IDS.of("request", "demo-clinic", "dr-lind", "RegisterRoom", "k"));
        assertThat(ids("k").make("RefundPayment", INVOICE, PAYMENT)).isEqualTo(
                TestIds.IDS.of("request", "demo-clinic", "dr-lind",
                        "RefundPayment/0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c11/"
                                + "0198c3a0-5d2e-7c41-9f10-3f1f0a6b2c12",
                        "k"));
    }

    @Test
    void makes_a_new_id_each_time_without_a_key() {
        assertThat(ids(null).make("RegisterRoom")).isNotEqualTo(ids(null).make("RegisterRoom"));
    }

    @Test
    void takes_the_key_of_the_request() {
        assertThat(RequestIds.keyOf(request("k"))).isEqualTo("k");
        assertThat(RequestIds.keyOf(request())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refuses_a_blank_key(String key) {
        assertThatThrownBy(() -> RequestIds.keyOf(request(key))).isInstanceOf(BadField.class);
    }

    @Test
    void refuses_a_key_of_more_than_200_characters() {
        assertThat(RequestIds.keyOf(request("k".repeat(200)))).hasSize(200);
        assertThatThrownBy(() -> RequestIds.keyOf(request("k".repeat(201)))).isInstanceOf(BadField.class);
    }

    @Test
    void refuses_two_keys_of_which_nobody_knows_the_right_one() {
        assertThatThrownBy(() -> RequestIds.keyOf(request("a", "b"))).isInstanceOf(BadField.class);
    }

    private static NativeWebRequest request(String... keys) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (String key : keys) {
            request.addHeader(RequestIds.HEADER, key);
        }
        return new ServletWebRequest(request);
    }

    private static RequestIds ids(@Nullable String key) {
        return new RequestIds(new Caller("demo-clinic", "dr-lind"), key, TestIds.IDS);
    }
}
