package org.anamnesis.command.imports;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which of the numbers of a person identifies it. The choice is part of the disk format. */
final class Identifiers {

    private Identifiers() {}

    /** A patient's medical record number, else the first one that names its system. */
    static Optional<JsonNode> identifying(JsonNode identifiers, boolean patient) {
        List<JsonNode> whole = identifiers.values().stream().filter(
                identifier -> said(identifier.path("system")) && said(identifier.path("value"))).toList();
        return whole.stream().filter(identifier -> patient && isMedicalRecordNumber(identifier)).findFirst()
                .or(() -> whole.stream().findFirst());
    }

    private static boolean isMedicalRecordNumber(JsonNode identifier) {
        return identifier.path("type").path("coding").values().stream()
                .anyMatch(coding -> "MR".equals(coding.path("code").asString("")));
    }

    private static boolean said(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }
}
