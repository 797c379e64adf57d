package org.anamnesis.command.safety;

import java.util.List;

public record Profile(List<KnownAllergy> allergies, List<ActiveMedication> medications) {}
