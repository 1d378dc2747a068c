// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category refillProcedure.
  public static let refillProcedureKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "refill.pocket-fill",
      category: .refillProcedure,
      kind: "pocket fill (drug into tissue)",
      typicalOnset: "minutes to hours after refill, up to 48 h",
      signs: [
        "swelling or sting at pump",
        "sedation, slow breathing, low pressure; or none at first",
      ],
      firstActions: [
        "stop, aspirate pocket, aspirate reservoir and compare volumes",
        "airway, naloxone for opioid",
        "observe in a monitored place 24 h or more",
        "call manufacturer",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true),
          DiagnosisCode(code: "T40.2X1A", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Incorrect route of product administration",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .medicationError],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(101, decimals: 4),
          unit: "percent of refill opportunities, reported; true rate higher",
          source: "MDT-POCKET-2011",
          verified: true,
          population:
            "351 reports May 1996-Sep 2010: 8 deaths, 270 needing intervention, 58 no injury"
        ),
        ComplicationRate(
          value: ExactDecimal(11),
          unit: "of 14 deaths reported with the system to 2013",
          source: "MEDWARN",
          verified: true,
          population: ""
        ),
      ],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.cap-injection",
      category: .refillProcedure,
      kind: "refill drug injected into the catheter access port",
      typicalOnset: "minutes",
      signs: ["massive overdose, arrest"],
      firstActions: ["resuscitate; antagonist; CSF aspiration; intensive care"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 4, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T40.2X1A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Incorrect route of product administration",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .medicationError],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(1),
          unit: "death in FDA report",
          source: "NURS-2004",
          verified: true,
          population: ""
        )
      ],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.wrong-drug",
      category: .refillProcedure,
      kind: "wrong drug or wrong patient's syringe",
      typicalOnset: "minutes to days",
      signs: ["new signs after refill"],
      firstActions: ["empty and rinse per manual", "treat by drug", "keep the syringe for assay"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T50.901A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Wrong product administered",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.medicationError, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(32),
          unit: "percent of maintenance claims: death or brain damage from medication errors",
          source: "FITZGIBBON-2016",
          verified: true,
          population: "13 claims"
        )
      ],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.wrong-concentration",
      category: .refillProcedure,
      kind: "wrong concentration, or programmer not updated",
      typicalOnset: "hours (after catheter dead space clears)",
      signs: ["over- or underdose on the day after refill"],
      firstActions: ["reprogram; recompute delivered drug", "observe"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Y63.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Wrong drug strength",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.medicationError],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.bridge-error",
      category: .refillProcedure,
      kind: "bridge bolus omitted or wrong after concentration change",
      typicalOnset: "hours to days",
      signs: ["over- or underdose until old drug is cleared"],
      firstActions: ["recompute with catheter volume", "observe"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Y63.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Incorrect dosage administered",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.medicationError],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.volume-mismatch",
      category: .refillProcedure,
      kind: "unexplained residual volume difference",
      typicalOnset: "at refill",
      signs: ["difference above clinic threshold"],
      firstActions: ["re-aspirate, check needle depth, recompute", "see over- and under-infusion"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T85.695A", source: "ICD-T85", verified: true)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device delivery system issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceMalfunction],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.failed-access",
      category: .refillProcedure,
      kind: "failed access or several needle passes",
      typicalOnset: "at refill",
      signs: ["no aspirate"],
      firstActions: ["stop after set number of passes", "ultrasound or fluoroscopy"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Z45.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Procedural complication",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.late",
      category: .refillProcedure,
      kind: "refill after the due or stability date",
      typicalOnset: "visit date",
      signs: ["low reservoir alarm; symptoms"],
      firstActions: ["same-day refill", "withdrawal watch"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "Z91.198", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "T42.8X6A", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Product use issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
    ComplicationKind(
      id: "refill.bleeding-pain",
      category: .refillProcedure,
      kind: "local bleeding or pain at puncture",
      typicalOnset: "minutes",
      signs: ["bruise"],
      firstActions: ["pressure"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 1),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "L76.22", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Puncture site haemorrhage",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["refill"]
    ),
  ]
}
