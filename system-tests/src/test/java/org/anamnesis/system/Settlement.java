package org.anamnesis.system;

import static org.anamnesis.system.Client.json;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The end of an issued invoice.
 *
 * @param desk      who sees to it
 * @param invoice   its path
 * @param reference what its payment refers to
 */
record Settlement(Desk desk, String invoice, String reference) {

    /** Mostly all at once; some get a part back that nobody asks for any more, to some a part is credited. */
    void pay(Answer issued, BigDecimal total, String currency, int number) {
        String one = money(BigDecimal.ONE, currency);
        String part = json("{'amount': %s, 'reason': 'Goodwill'}", one);
        switch (number % 5) {
            case 0 -> {
                Answer paid = desk.add(invoice + "/payments", payment(money(total, currency)));
                Answer refunded = desk.change(invoice + "/payments/" + paid.id() + "/refunds", paid.header("ETag"),
                        part);
                desk.change(invoice + "/write-off", refunded.header("ETag"), json("{'reason': 'Goodwill'}"));
            }
            case 1 -> {
                desk.change(invoice + "/credits", issued.header("ETag"), part);
                desk.add(invoice + "/payments", payment(money(total.subtract(BigDecimal.ONE), currency)));
            }
            default -> desk.add(invoice + "/payments", payment(money(total, currency)));
        }
    }

    private String payment(String amount) {
        return json("{'amount': %s, 'reference': '%s', 'method': 'card', 'received': '%s'}", amount, reference,
                LocalDate.now());
    }

    private static String money(BigDecimal amount, String currency) {
        return json("{'amount': %s, 'currency': '%s'}", amount.toPlainString(), currency);
    }
}
