package org.anamnesis.command.billing;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.anamnesis.api.billing.InsuredId;

/**
 * The numbers by which insurers know persons, where a country publishes their form: written without spaces, points or
 * hyphens, so that a number has one spelling. Of every other country, and where there is no national number, as in the
 * United States, whatever has 1 to 40 characters, none of them white space.
 * <ul>
 * <li>AT: Sozialversicherungsnummer, weights and modulus 11 (Dachverband der Sozialversicherungsträger)
 * <li>CH: AHV-Nummer, EAN-13 beginning with 756 (Zentrale Ausgleichsstelle, "Die AHV-Nummer")
 * <li>CL: Rol Único Nacional, modulus 11 with digit K (Servicio de Registro Civil e Identificación)
 * <li>DE: Krankenversichertennummer, its part that never changes, modulus 10 (GKV-Spitzenverband, Richtlinie nach § 290
 * SGB V)
 * <li>GB: NHS number, modulus 11 (NHS Data Dictionary, "NHS NUMBER")
 * <li>NL: Burgerservicenummer, "elfproef" (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN)
 * <li>PE: Documento Nacional de Identidad, eight digits (RENIEC)
 * </ul>
 */
final class InsuredNumbers {

    private static final Pattern KVNR = Pattern.compile("[A-Z][0-9]{9}");
    private static final Pattern RUN = Pattern.compile("[1-9][0-9]{6,7}[0-9K]");
    private static final Pattern AHV = Pattern.compile("756[0-9]{10}");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
    /** Without any white space: a number is searched for without it. */
    private static final Pattern ANY = Pattern.compile("[^\\s\\p{Z}]{1,40}");
    private static final int[] SVNR_WEIGHTS = {3, 7, 9, 0, 5, 8, 4, 2, 1, 6};

    private InsuredNumbers() {}

    /** Whether it can be a number that its country gives. */
    static boolean allow(InsuredId insured) {
        String number = insured.value();
        return switch (insured.country()) {
            case "AT" -> TEN_DIGITS.matcher(number).matches() && austrian(number);
            case "CH" -> AHV.matcher(number).matches() && sum(number, 13, at -> at % 2 == 0 ? 1 : 3) % 10 == 0;
            case "CL" -> RUN.matcher(number).matches() && chilean(number);
            case "DE" -> KVNR.matcher(number).matches() && german(number);
            case "GB" -> TEN_DIGITS.matcher(number).matches()
                    && (sum(number, 9, at -> 10 - at) + digit(number, 9)) % 11 == 0;
            case "NL" -> NINE_DIGITS.matcher(number).matches() && !number.equals("000000000")
                    && (sum(number, 8, at -> 9 - at) - digit(number, 8)) % 11 == 0;
            case "PE" -> EIGHT_DIGITS.matcher(number).matches();
            default -> ANY.matcher(number).matches();
        };
    }

    /** The fourth digit checks the others; a number whose remainder is 10 is never given. */
    private static boolean austrian(String number) {
        return sum(number, 10, at -> SVNR_WEIGHTS[at]) % 11 == digit(number, 3);
    }

    /** From the right, weights 2 to 7 over and over; what lacks to 11 is the digit, 10 is K and 11 is 0. */
    private static boolean chilean(String number) {
        int last = number.length() - 1;
        int check = 11 - sum(number, last, at -> 2 + (last - 1 - at) % 6) % 11;
        return number.charAt(last) == (check == 10 ? 'K' : (char) ('0' + check % 11));
    }

    /** The letter counts as its two-digit place in the alphabet; weights 1 and 2 in turn, products by their digits. */
    private static boolean german(String number) {
        String digits = "%02d%s".formatted(number.charAt(0) - 'A' + 1, number.substring(1));
        int sum = IntStream.range(0, 10).map(at -> digit(digits, at) * (1 + at % 2)).map(it -> it / 10 + it % 10).sum();
        return sum % 10 == digit(digits, 10);
    }

    private static int sum(String number, int places, IntUnaryOperator weight) {
        return IntStream.range(0, places).map(at -> digit(number, at) * weight.applyAsInt(at)).sum();
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
