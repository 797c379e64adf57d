package org.anamnesis.command.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anamnesis.api.value.Identifier;
import org.anamnesis.command.terminology.DataFile;

/**
 * Which numbers name one person, whoever sends them. That of a policy, an account or an order does not, though it may
 * stand first. Which they are is data: {@code person-numbers.csv}.
 */
public final class PersonNumbers {

    private static final Map<String, Set<String>> NUMBERS = read();
    /** Two letters that every type of a national number begins with, such as {@code NNUSA}. Source: HL7 table 0203. */
    private static final String NATIONAL = "NN";
    private static final int NATIONAL_LENGTH = 5;

    private PersonNumbers() {}

    /** Whether the numbers of a system name one practitioner. */
    public static boolean namesPractitioner(String system) {
        return of("practitioner-system").contains(system);
    }

    /** Whether a number names one patient, in whatever source it stands. */
    static boolean namesPatient(Identifier number) {
        String type = number.type();
        return of("patient-system").contains(number.system())
                || type != null && !number.system().equals(Identifier.UNSPECIFIED_SYSTEM)
                        && (of("patient-type").contains(type)
                                || type.startsWith(NATIONAL) && type.length() == NATIONAL_LENGTH);
    }

    private static Set<String> of(String kind) {
        return NUMBERS.getOrDefault(kind, Set.of());
    }

    private static Map<String, Set<String>> read() {
        return DataFile.lines("/person-numbers.csv").map(line -> List.of(line.split(",")))
                .collect(Collectors.groupingBy(List::getFirst,
                        Collectors.mapping(line -> line.get(1), Collectors.toUnmodifiableSet())));
    }
}
