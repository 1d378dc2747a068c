// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category misuse.
  public static let misuseKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "mis.aspiration",
      category: .misuse,
      kind: "drug taken out of the pump by patient or other",
      typicalOnset: "any",
      signs: ["needle marks, residual too low, intoxication"],
      firstActions: ["treat overdose or withdrawal; infection check; safeguard; report loss"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "F11.10", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Intentional product misuse",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.controlledSubstance, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(1),
          unit: "case report",
          source: "APRILI-VIA-ASA",
          verified: true,
          population: "self-extraction, with granuloma"
        )
      ],
      consentTerms: ["drug abuse"]
    ),
    ComplicationKind(
      id: "mis.systemic-opioid",
      category: .misuse,
      kind: "undeclared systemic opioid, alcohol or sedative",
      typicalOnset: "any",
      signs: ["sedation, drug test, monitoring database"],
      firstActions: ["stop increases, naloxone kit, plan"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "F11.10", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Drug abuse",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["drug abuse"]
    ),
    ComplicationKind(
      id: "mis.diversion-staff",
      category: .misuse,
      kind: "diversion or unexplained loss of controlled drug",
      typicalOnset: "count date",
      signs: ["count does not match"],
      firstActions: ["secure, recount with witness, manager", "report"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 1),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [],
        meddraPreferredTerm: PreferredTerm(
          term: "Product diversion",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.controlledSubstance],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["drug abuse"]
    ),
    ComplicationKind(
      id: "mis.bolus-device",
      category: .misuse,
      kind: "personal bolus device misuse",
      typicalOnset: "any",
      signs: ["too many requests in log"],
      firstActions: ["change lockout, counsel"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Z91.148", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Device use issue",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["drug abuse"]
    ),
    ComplicationKind(
      id: "mis.missed-visits",
      category: .misuse,
      kind: "repeated missed refill visits",
      typicalOnset: "any",
      signs: ["no-show"],
      firstActions: ["recall ladder, taper plan"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Z91.198", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Treatment noncompliance",
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
