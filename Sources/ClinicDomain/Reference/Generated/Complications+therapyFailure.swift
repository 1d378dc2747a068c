// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category therapyFailure.
  public static let therapyFailureKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "fail.pain",
      category: .therapyFailure,
      kind: "failure to control pain",
      typicalOnset: "any",
      signs: ["pain score not better than before"],
      firstActions: ["check volume, log, catheter; exclude granuloma; then dose or drug change"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G89.4", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Therapeutic response decreased",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["failure to control pain"]
    ),
    ComplicationKind(
      id: "fail.spasticity",
      category: .therapyFailure,
      kind: "failure to control spasticity",
      typicalOnset: "any",
      signs: ["Ashworth up"],
      firstActions: [
        "look for trigger: bladder, skin, constipation, infection; then catheter work-up"
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R25.2", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Muscle spasticity",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: []
    ),
    ComplicationKind(
      id: "fail.tolerance",
      category: .therapyFailure,
      kind: "dose escalation without benefit",
      typicalOnset: "months",
      signs: ["three increases in a row"],
      firstActions: ["stop raising; work-up"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G89.4", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Drug tolerance",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["failure to control pain"]
    ),
    ComplicationKind(
      id: "fail.disease",
      category: .therapyFailure,
      kind: "disease progression",
      typicalOnset: "any",
      signs: ["new site of pain, new deficit"],
      firstActions: ["disease work-up before dose change"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 5),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G89.3", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Disease progression",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: []
    ),
    ComplicationKind(
      id: "fail.explant",
      category: .therapyFailure,
      kind: "therapy ended, pump removed or filled with saline",
      typicalOnset: "any",
      signs: ["decision"],
      firstActions: ["taper plan; registry update"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "Z45.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Therapy cessation",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: true,
      rates: []
    ),
  ]
}
