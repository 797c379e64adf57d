package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a code into its terms. The library's own reader takes {@code kg)} for {@code kg} and forgets annotations.
 * Source: UCUM, sections 2 to 4.
 */
final class CodeReader {

    /** What is read is no UCUM code. */
    static final class NoUnit extends RuntimeException {

        private NoUnit() {
            super(null, null, false, false);
        }
    }

    private static final String ENDS_SYMBOL = "./(){}+-0123456789";
    private static final int MOST_DIGITS = 9;
    private static final int MOST_DIGITS_OF_POWER = 2;

    private final String code;
    private final Definitions definitions;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    CodeReader(String code, Definitions definitions) {
        this.code = code;
        this.definitions = definitions;
    }

    /** The terms; throws {@link NoUnit}. */
    List<Term> terms() {
        boolean inverse = next('/');
        product(inverse ? -1 : 1, 1);
        require(at == code.length());
        return List.copyOf(terms);
    }

    // A division sign turns only what follows it immediately: a/b.c is (a/b).c.
    private void product(int first, int sign) {
        component(first);
        while (at < code.length() && peek() != ')') {
            boolean division = next('/');
            require(division || next('.'));
            component(division ? -sign : sign);
        }
    }

    private void component(int sign) {
        if (next('(')) {
            product(sign, sign);
            require(next(')'));
            annotated(annotation(), sign);
        } else if (isDigit() && !code.startsWith("10*", at) && !code.startsWith("10^", at)) {
            terms.add(new Term("", Atom.number(Fraction.of(number())), sign, annotation()));
        } else if (peek() == '{') {
            annotated(annotation(), sign);
        } else {
            String symbol = symbol();
            Atom atom = definitions.atom(symbol).orElseThrow(NoUnit::new);
            terms.add(new Term(symbol, atom, sign * power(), annotation()));
        }
    }

    private void annotated(@Nullable String annotation, int sign) {
        if (annotation != null) {
            terms.add(new Term("", Atom.number(Fraction.ONE), sign, annotation));
        }
    }

    private BigDecimal number() {
        String digits = digits(MOST_DIGITS);
        BigDecimal number = new BigDecimal(digits);
        require(number.signum() > 0);
        return number;
    }

    private String symbol() {
        int start = at;
        if (isDigit()) {
            at += "10*".length();
            return code.substring(start, at);
        }
        boolean bracket = false;
        while (at < code.length() && (bracket || ENDS_SYMBOL.indexOf(peek()) < 0)) {
            bracket = peek() == '[' || bracket && peek() != ']';
            at++;
        }
        return code.substring(start, at);
    }

    private int power() {
        boolean negative = next('-');
        boolean signed = negative || next('+');
        if (!signed && !isDigit()) {
            return 1;
        }
        int power = Integer.parseInt(digits(MOST_DIGITS_OF_POWER));
        return negative ? -power : power;
    }

    private String digits(int most) {
        int start = at;
        while (isDigit()) {
            at++;
        }
        require(at > start && at - start <= most);
        return code.substring(start, at);
    }

    private @Nullable String annotation() {
        if (!next('{')) {
            return null;
        }
        int end = code.indexOf('}', at);
        require(end >= 0);
        String annotation = code.substring(at, end);
        require(annotation.chars().allMatch(character -> character >= ' ' && character <= '~' && character != '{'));
        at = end + 1;
        return annotation;
    }

    private char peek() {
        return at < code.length() ? code.charAt(at) : 0;
    }

    private boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    private boolean next(char expected) {
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NoUnit();
        }
    }
}
