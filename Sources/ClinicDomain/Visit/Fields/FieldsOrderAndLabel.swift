/// What is asked about order, kit, label and site.
extension Walk {
  var orderAndKit: [ChecklistField] {
    var fields = [
      ChecklistField(
        "order.reviewed",
        "Order and its difference from the last program read",
        step: 12,
        .yesNo,
        normal: "y"
      ),
      ChecklistField(
        "order.consent",
        "Off-label use known and consented, or on label",
        step: 14,
        .yesNo,
        normal: "y"
      ),
    ]
    if hasOpioid {
      fields.append(
        ChecklistField("kit.naloxone", "Naloxone at hand", step: 17, .yesNo, normal: "y")
      )
    }
    if hasBaclofen {
      fields.append(
        ChecklistField("kit.baclofen", "Oral baclofen at hand", step: 17, .yesNo, normal: "y")
      )
    }
    fields += [
      ChecklistField("kit.oxygen", "Oxygen", step: 17, .yesNo, normal: "y"),
      ChecklistField("kit.suction", "Suction", step: 17, .yesNo, normal: "y"),
      ChecklistField("kit.mask", "Bag and mask", step: 17, .yesNo, normal: "y"),
    ]
    return fields
  }

  var label: [ChecklistField] {
    var fields = [
      ChecklistField("label.patient", "Patient's name on the label", step: 13, .yesNo, normal: "y")
    ]
    if let formulation = order?.formulation {
      fields.append(
        ChecklistField(
          "label.drugs",
          "On the label: \(Self.names(formulation)), no other",
          step: 13,
          .yesNo,
          normal: "y"
        )
      )
    }
    return fields
      + strengths("label", step: 13, formulation: order?.formulation)
      + [
        ChecklistField("label.volume", "Volume in the syringe, mL", step: 13, .volume),
        ChecklistField("label.lot", "Lot", step: 13, .identifier),
        ChecklistField("label.beyondUse", "Beyond-use date and time", step: 13, .dateTime),
        ChecklistField(
          "label.preservativeFree",
          "Marked preservative-free",
          step: 13,
          .yesNo,
          normal: "y"
        ),
        ChecklistField(
          "label.diluent",
          "Diluent",
          step: 13,
          .choice([
            ChecklistChoice("s", "preservative-free saline"), ChecklistChoice("n", "none"),
            ChecklistChoice("o", "another"),
          ]),
          normal: "s"
        ),
      ]
  }

  var secondReading: [ChecklistField] {
    var fields = [
      ChecklistField("second.mrn", "MRN on the band", step: 2, .identifier),
      ChecklistField("second.birthDate", "Birth date as the patient says it", step: 2, .date),
    ]
    fields += strengths("second", step: 15, formulation: order?.formulation)
    if let dose = order?.program.dailyDose {
      fields.append(
        ChecklistField(
          "second.dose",
          "Daily dose on the order, \(dose.unit.rawValue)",
          step: 15,
          .dose(dose.unit)
        )
      )
    }
    fields.append(ChecklistField("second.volume", "Volume in the syringe, mL", step: 15, .volume))
    return fields
  }

  static let site = [
    ChecklistField(
      "site.second",
      "Second person present for the time-out",
      step: 20,
      .yesNo,
      normal: "y"
    ),
    ChecklistField(
      "site.template",
      "Template of this pump model laid on",
      step: 21,
      .yesNo,
      normal: "y"
    ),
    ChecklistField("site.port", "Centre refill septum felt", step: 21, .yesNo, normal: "y"),
    ChecklistField(
      "site.prep",
      "Skin preparation",
      step: 22,
      .choice([
        ChecklistChoice("c", "chlorhexidine"), ChecklistChoice("i", "iodine"),
        ChecklistChoice("a", "alcohol"),
      ])
    ),
    ChecklistField("site.dry", "Drying time, s", step: 22, .count(0...900)),
    ChecklistField("site.kit", "Lot of the kit", step: 23, .identifier),
    ChecklistField(
      "site.gauge",
      "Needle",
      step: 23,
      .choice([ChecklistChoice("2", "22 G non-coring"), ChecklistChoice("o", "another")]),
      normal: "2"
    ),
    ChecklistField("site.labelled", "Every syringe labelled", step: 24, .yesNo, normal: "y"),
  ]
}
