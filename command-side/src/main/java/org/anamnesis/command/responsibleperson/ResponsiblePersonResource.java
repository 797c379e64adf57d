package org.anamnesis.command.responsibleperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.anamnesis.api.patient.PatientId;
import org.anamnesis.api.responsibleperson.LinkId;
import org.anamnesis.api.responsibleperson.ResponsiblePersonId;
import org.anamnesis.api.responsibleperson.command.ChangeResponsiblePersonContact;
import org.anamnesis.api.responsibleperson.command.EndPatientLink;
import org.anamnesis.api.responsibleperson.command.LinkPatient;
import org.anamnesis.api.responsibleperson.command.MarkPatientLinkEnteredInError;
import org.anamnesis.api.responsibleperson.command.RegisterResponsiblePerson;
import org.anamnesis.api.value.ClinicalTime;
import org.anamnesis.api.value.CodeableConcept;
import org.anamnesis.api.value.Contact;
import org.anamnesis.api.value.HumanName;
import org.anamnesis.api.value.Occurred;
import org.anamnesis.api.value.Period;
import org.anamnesis.command.web.IfMatch;
import org.anamnesis.command.web.RequestIds;
import org.anamnesis.command.web.Requests.Reason;
import org.anamnesis.command.web.Writes;
import org.anamnesis.plumbing.caller.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes who answers for patients. */
@RestController
@RequestMapping("/responsible-persons")
@Tag(name = "Responsible persons", description = "Owners, parents, guarantors, and the patients they answer for.")
record ResponsiblePersonResource(Writes writes) {

    @Operation(summary = "Register a responsible person")
    @PostMapping
    ResponseEntity<Void> register(Caller caller, RequestIds ids, @RequestBody @Valid Registration body) {
        ResponsiblePersonId id = new ResponsiblePersonId(ids.make("RegisterResponsiblePerson"));
        Contact contact = body.contact() == null ? Contact.unknown() : body.contact();
        return writes.create(caller, "/responsible-persons/" + id,
                new RegisterResponsiblePerson(id, body.name(), contact));
    }

    @Operation(summary = "State anew how the person is reached")
    @PostMapping("/{responsiblePersonId}/contact")
    ResponseEntity<Void> changeContact(Caller caller, @PathVariable ResponsiblePersonId responsiblePersonId,
            IfMatch ifMatch, @RequestBody @Valid Contact contact) {
        return writes.change(caller, ifMatch, new ChangeResponsiblePersonContact(responsiblePersonId, contact));
    }

    @Operation(summary = "Link the person to a patient",
            description = "The relationship is a code of HL7 RoleCode where it has one.")
    @PostMapping("/{responsiblePersonId}/patients")
    ResponseEntity<Void> link(Caller caller, @PathVariable ResponsiblePersonId responsiblePersonId, RequestIds ids,
            @RequestBody @Valid Link body) {
        LinkId link = new LinkId(ids.make("LinkPatient", responsiblePersonId));
        Period period = body.period() == null ? new Period(null, null) : body.period();
        return writes.create(caller,
                "/responsible-persons/" + responsiblePersonId + "/patients/" + body.patientId() + "/links/" + link,
                new LinkPatient(responsiblePersonId, link, body.patientId(), body.relationship(), period));
    }

    @Operation(summary = "State that the person no longer answers for the patient")
    @PostMapping("/{responsiblePersonId}/patients/{patientId}/links/{linkId}/end")
    ResponseEntity<Void> end(Caller caller, @PathVariable ResponsiblePersonId responsiblePersonId,
            @PathVariable PatientId patientId, @PathVariable LinkId linkId, IfMatch ifMatch,
            @RequestBody @Valid End body) {
        return writes.change(caller, ifMatch,
                new EndPatientLink(responsiblePersonId, linkId, patientId, body.end(), body.reason()));
    }

    @Operation(summary = "State that the person never answered for the patient")
    @PostMapping("/{responsiblePersonId}/patients/{patientId}/links/{linkId}/entered-in-error")
    ResponseEntity<Void> markEnteredInError(Caller caller, @PathVariable ResponsiblePersonId responsiblePersonId,
            @PathVariable PatientId patientId, @PathVariable LinkId linkId, IfMatch ifMatch,
            @RequestBody @Valid Reason body) {
        return writes.change(caller, ifMatch,
                new MarkPatientLinkEnteredInError(responsiblePersonId, linkId, patientId, body.reason()));
    }

    /**
     * A new person.
     *
     * @param contact how the person is reached, where known
     */
    record Registration(@NotNull @Valid HumanName name, @Valid @Nullable Contact contact) {}

    /**
     * A new link.
     *
     * @param relationship as what the person answers for it
     * @param period       for how long, where limited
     */
    record Link(@NotNull PatientId patientId, @NotNull @Valid CodeableConcept relationship,
            @Valid @Nullable Period period) {}

    /**
     * The end of a link.
     *
     * @param end    since when
     * @param reason why
     */
    record End(@NotNull @Occurred ClinicalTime end, @NotBlank @Size(max = 2000) String reason) {}
}
