package org.anamnesis.plumbing.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every app answers errors the same way. */
@AutoConfiguration
@Import(ProblemHandling.class)
public class ProblemConfiguration {}
