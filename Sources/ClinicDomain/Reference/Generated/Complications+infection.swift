// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category infection.
  public static let infectionKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "inf.wound",
      category: .infection,
      kind: "superficial wound or pocket infection",
      typicalOnset: "within 90 days early, later late",
      signs: ["redness, warmth, pus, fever"],
      firstActions: [
        "culture before antibiotic; no refill through infected skin",
        "surgeon the same day",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T81.41XA", source: "LIT-ICD", verified: false),
          DiagnosisCode(
            code: "T85.738A",
            label:
              "Infection and inflammatory reaction due to other nervous system device, implant or graft, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Implant site infection",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(23, decimals: 1),
          unit: "percent superficial",
          source: "APRILI-VIA-ASA",
          verified: true,
          population: "interval 0.8-6.1, cancer"
        ),
        ComplicationRate(
          value: ExactDecimal(69, decimals: 1),
          unit: "percent per procedure",
          source: "PMC6808077",
          verified: true,
          population: "50 of 720"
        ),
        ComplicationRate(
          value: ExactDecimal(146, decimals: 1),
          unit: "percent per patient",
          source: "PMC6808077",
          verified: true,
          population: "50 of 341 children, mean 6.3 years"
        ),
        ComplicationRate(
          value: ExactDecimal(8),
          unit: "percent, upper end of 2-8",
          source: "ENGLE-2013",
          verified: true,
          population: "pumps and stimulators"
        ),
      ],
      consentTerms: ["infection", "risk of surgery and anaesthesia", "pump in place"]
    ),
    ComplicationKind(
      id: "inf.deep-device",
      category: .infection,
      kind: "deep device infection (pocket, pump or catheter)",
      typicalOnset: "weeks to months",
      signs: ["persisting pocket pain, discharge, raised CRP"],
      firstActions: [
        "cultures, surgeon, usually explant",
        "taper or replace drug before and after removal: withdrawal plan first",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(
            code: "T85.735A",
            label:
              "Infection and inflammatory reaction due to cranial or spinal infusion catheter, initial encounter",
            source: "ICD-T85",
            verified: true
          ),
          DiagnosisCode(code: "T85.738A", source: "ICD-T85", verified: true),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Device related infection",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(14, decimals: 1),
          unit: "percent deep",
          source: "APRILI-VIA-ASA",
          verified: true,
          population: "interval 0.5-3.8"
        )
      ],
      consentTerms: ["infection", "pump in place"]
    ),
    ComplicationKind(
      id: "inf.meningitis",
      category: .infection,
      kind: "bacterial meningitis",
      typicalOnset: "days to months; also after contaminated refill",
      signs: ["fever, headache, stiff neck, confusion, photophobia"],
      firstActions: [
        "emergency; CSF and reservoir fluid for culture; antibiotics at once",
        "explant decision",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 4, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "G00.9", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "T85.735A", source: "ICD-T85", verified: true),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Meningitis",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(3),
          unit: "percent (40 cases)",
          source: "PRIALT-HCP",
          verified: true,
          population: "ziconotide trials, internal and external devices"
        ),
        ComplicationRate(
          value: ExactDecimal(1),
          unit: "of 97 patients",
          source: "KAMRAN-2001",
          verified: true,
          population: "Staphylococcus aureus"
        ),
      ],
      consentTerms: ["infection", "refill"]
    ),
    ComplicationKind(
      id: "inf.aseptic-meningitis",
      category: .infection,
      kind: "aseptic or chemical meningitis",
      typicalOnset: "hours to days after a fill",
      signs: ["as meningitis, cultures negative"],
      firstActions: [
        "treat as bacterial until excluded",
        "check for preservative or steroid in the fill",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G03.0", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Meningitis aseptic",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious, .compounding],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["infection"]
    ),
    ComplicationKind(
      id: "inf.epidural-abscess",
      category: .infection,
      kind: "epidural or paraspinal abscess",
      typicalOnset: "weeks",
      signs: ["back pain, fever, deficit"],
      firstActions: ["emergency MRI, surgeon"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G06.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Extradural abscess",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["spinal cord and nerve injury", "infection"]
    ),
    ComplicationKind(
      id: "inf.contaminated-lot",
      category: .infection,
      kind: "contaminated or wrong-strength compounded lot",
      typicalOnset: "cluster after refills",
      signs: ["several patients, same lot"],
      firstActions: ["quarantine lot, trace all patients by lot, call pharmacy and FDA"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Y64.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Product contamination",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.compounding, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["infection", "refill"]
    ),
  ]
}
