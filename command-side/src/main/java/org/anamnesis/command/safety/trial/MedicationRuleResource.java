package org.anamnesis.command.safety.trial;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.anamnesis.command.safety.MedicationSafety;
import org.anamnesis.command.safety.RuleSet;
import org.anamnesis.command.safety.RulesInvalid;
import org.anamnesis.plumbing.caller.Caller;
import org.anamnesis.plumbing.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules medication is checked by. */
@RestController
@RequestMapping("/medication-rules")
@Tag(name = "Medication rules", description = "The rules medication is checked by, and trials of proposed ones")
record MedicationRuleResource(MedicationSafety safety, RuleTrial trial) {

    private static final String PROPOSAL = """
            {"version": "proposal-7", "rules": [
              {"id": "warfarin-nsaids", "kind": "interaction", "first": "warfarin", "second": "nsaids",
               "severity": "high", "effect": "Bleeding.",
               "source": "Warfarin (Coumadin), US prescribing information, section 7"},
              {"id": "two-statins", "kind": "duplicate-therapy", "first": "statins", "severity": "moderate",
               "effect": "Myopathy.", "source": "Simvastatin (Zocor), US prescribing information, section 5"}]}""";

    @GetMapping
    @Operation(summary = "The rules in force", description = """
            As they stand in the file, each with its public source, and as a trial takes them. Two more always hold,
            whatever the file says: `allergy-same-substance` and `allergy-same-class`, both of high severity.""")
    @ApiResponse(responseCode = "200", description = "The rules")
    RuleSet inForce(@Parameter(hidden = true) Caller caller) {
        return safety.rules();
    }

    @PostMapping("/trial")
    @Operation(summary = "Try proposed rules over the past", description = """
            Judges every prescription of this tenant by the proposed rules and by what was on record when it was
            prescribed: allergies, active medication and linked records. Nothing is stored, nobody is told, and the
            answer names no one. The whole record is read, which takes its time; one trial at a time runs on a node.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(mediaType = "application/json", examples = @ExampleObject(PROPOSAL))))
    @ApiResponse(responseCode = "200",
            description = "What they would have found; no more than a thousand alerts are listed")
    @ApiResponse(responseCode = "400", description = "No such rules: `errors` says what is wrong where")
    @ApiResponse(responseCode = "503", description = "Another trial is running; try again later")
    TrialReport tried(@Parameter(hidden = true) Caller caller, @RequestBody @Valid RuleSet proposed) {
        return trial.run(caller.tenant(), safety.by(proposed));
    }

    @ExceptionHandler
    ProblemDetail handle(RulesInvalid invalid) {
        return Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid", invalid.errors());
    }
}
