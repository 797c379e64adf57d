package org.anamnesis.plumbing.ucum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the amount and the pair of units, the result is what an independent table says, save for its rounding. */
class ConversionPropertyTest {

    private static final List<UnitTable.Conversion> PAIRS = UnitTable.conversions();
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");

    @Property(tries = 200)
    void is_off_by_no_more_than_half_of_its_last_digit(@ForAll("amounts") BigDecimal amount) {
        int digits = Math.max(3, amount.precision() + 1);
        for (UnitTable.Conversion pair : PAIRS) {
            BigDecimal converted = convert(amount, pair.from(), pair.to());
            BigDecimal exact = amount.multiply(pair.dividend());
            BigDecimal error = converted.multiply(pair.divisor()).subtract(exact).abs();
            assertThat(converted.stripTrailingZeros().precision()).as("%s", pair).isLessThanOrEqualTo(digits);
            assertThat(error).as("%s", pair).isLessThanOrEqualTo(exact.abs().multiply(HALF_PERCENT))
                    .isLessThanOrEqualTo(exact.abs().multiply(HALF).scaleByPowerOfTen(1 - digits));
            if (amount.signum() != 0 && amount.scale() > 0) {
                assertThat(converted.precision()).as("digits kept, %s", pair)
                        .isGreaterThanOrEqualTo(amount.precision());
            }
        }
    }

    @Property(tries = 200)
    void comes_back_as_what_it_was(@ForAll("amounts") BigDecimal amount) {
        BigDecimal twiceRounded = new BigDecimal("1.01");
        BigDecimal most = amount.abs().multiply(twiceRounded).scaleByPowerOfTen(-Math.max(2, amount.precision()));
        for (UnitTable.Conversion pair : PAIRS) {
            BigDecimal back = convert(convert(amount, pair.from(), pair.to()), pair.to(), pair.from());
            assertThat(back.subtract(amount).abs()).as("%s", pair).isLessThanOrEqualTo(most);
        }
    }

    @Property(tries = 2000)
    void of_temperatures_is_off_by_no_more_than_half_of_its_last_digit(@ForAll("amounts") BigDecimal degrees) {
        // Nine fifths of Celsius and 32 are Fahrenheit; five Fahrenheit less 160 are nine Celsius.
        checkTemperature(degrees, convert(degrees, "Cel", "[degF]"),
                degrees.multiply(new BigDecimal("1.8")).add(new BigDecimal(32)), BigDecimal.ONE);
        checkTemperature(degrees, convert(degrees, "[degF]", "Cel"),
                degrees.multiply(new BigDecimal(5)).subtract(new BigDecimal(160)), new BigDecimal(9));
        checkTemperature(degrees, convert(degrees, "Cel", "K"), degrees.add(new BigDecimal("273.15")), BigDecimal.ONE);
        checkTemperature(degrees, convert(degrees, "K", "Cel"), degrees.subtract(new BigDecimal("273.15")),
                BigDecimal.ONE);
    }

    private static void checkTemperature(BigDecimal degrees, BigDecimal converted, BigDecimal exact,
            BigDecimal divisor) {
        BigDecimal error = converted.multiply(divisor).subtract(exact).abs();
        assertThat(error).isLessThanOrEqualTo(exact.abs().multiply(HALF_PERCENT));
        assertThat(error).as("finer than the reading").isLessThanOrEqualTo(
                HALF.scaleByPowerOfTen(-degrees.scale() - 1).multiply(divisor));
    }

    private static BigDecimal convert(BigDecimal amount, String from, String to) {
        BigDecimal converted = Ucum.convert(amount, from, to).orElseThrow();
        assertThat(converted.scale()).as("is written plainly").isNotNegative();
        return converted;
    }

    /** Numbers of one to thirty digits, from the smallest to the largest that a request may hold. */
    @Provide
    Arbitrary<BigDecimal> amounts() {
        Arbitrary<BigInteger> digits = Arbitraries.integers().between(1, 30).flatMap(
                length -> Arbitraries.bigIntegers().between(BigInteger.TEN.pow(length).negate(),
                        BigInteger.TEN.pow(length)));
        return Combinators.combine(digits, Arbitraries.integers().between(0, 30)).as(BigDecimal::new);
    }
}
