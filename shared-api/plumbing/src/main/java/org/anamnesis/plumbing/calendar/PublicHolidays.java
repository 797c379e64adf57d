package org.anamnesis.plumbing.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public holidays of a country, or of one of its subdivisions. Source: the calendars of Jollyday. */
public final class PublicHolidays {

    private static final Map<String, PublicHolidays> KNOWN = new ConcurrentHashMap<>();
    private static final Set<String> COUNTRIES = countries();
    /** The years that calendars by moon or decree can tell. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2150;

    private final @Nullable HolidayManager calendar;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(String country, @Nullable String subdivision) {
        this.calendar = COUNTRIES.contains(country) ? calendar(country) : null;
        this.subdivision = subdivision == null ? new String[0] : new String[]{subdivision.toLowerCase(Locale.ROOT)};
    }

    /**
     * The holidays by which a place lives; none where no calendar is known.
     *
     * @param country     of ISO 3166-1
     * @param subdivision of ISO 3166-2 without the country; absent for what holds in all of it
     */
    public static PublicHolidays of(String country, @Nullable String subdivision) {
        return KNOWN.computeIfAbsent(country + "-" + subdivision, key -> new PublicHolidays(country, subdivision));
    }

    /** Whether there is a calendar of the country, and of the subdivision where one is named. */
    public static boolean knows(String country, @Nullable String subdivision) {
        return COUNTRIES.contains(country) && (subdivision == null || calendar(country).getCalendarHierarchy()
                .getChildren().containsKey(subdivision.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether the day is one. Where another day is kept because the holiday itself falls on a weekend, both are: who
     * works on weekends keeps the day itself.
     */
    public boolean fallOn(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
                && byYear.computeIfAbsent(day.getYear(), this::around).contains(day);
    }

    /** Without the calendars of stock exchanges. */
    private static Set<String> countries() {
        Set<String> countries = new HashSet<>(HolidayManager.getSupportedCalendarCodes());
        countries.retainAll(Set.of(Locale.getISOCountries()));
        return Set.copyOf(countries);
    }

    /** Also of the years beside it: New Year's Day on a Saturday may be kept on the Friday before. */
    private Set<LocalDate> around(int year) {
        return calendar == null
                ? Set.of()
                : IntStream.rangeClosed(year - 1, year + 1)
                        .mapToObj(each -> calendar.getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY, subdivision))
                        .flatMap(Set::stream).flatMap(PublicHolidays::days).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.of(holiday.getActualDate(), holiday.getDate());
    }

    // Its parts are found by the thread's class loader, which need not be the app's.
    private static HolidayManager calendar(String country) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
