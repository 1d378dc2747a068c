// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category withdrawalOverdose.
  public static let withdrawalOverdoseKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "wo.baclofen-withdrawal",
      category: .withdrawalOverdose,
      kind: "baclofen withdrawal",
      typicalOnset: "hours to 3 days",
      signs: ["itch without rash, spasm, fever, confusion, seizure, rigid, high CK"],
      firstActions: [
        "emergency; restore intrathecal delivery; benzodiazepine; high-dose oral baclofen; cyproheptadine; intensive care"
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T42.8X6A", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "F19.939", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Drug withdrawal syndrome",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [
        ComplicationRate(
          value: ExactDecimal(5),
          unit: "percent severe, upper end of 3-5",
          source: "NSW-ITBW",
          verified: true,
          population: "share of withdrawals"
        )
      ],
      drugs: ["baclofen"]
    ),
    ComplicationKind(
      id: "wo.clonidine-withdrawal",
      category: .withdrawalOverdose,
      kind: "clonidine withdrawal",
      typicalOnset: "few hours to 2 days",
      signs: ["severe hypertension, headache, sweating, tachycardia, pulmonary oedema"],
      firstActions: ["emergency; give clonidine back; vasodilator; no lone beta blocker"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "T46.5X6A", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "I16.1", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Withdrawal hypertension",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["clonidine"]
    ),
    ComplicationKind(
      id: "wo.opioid-withdrawal",
      category: .withdrawalOverdose,
      kind: "opioid withdrawal",
      typicalOnset: "hours to days",
      signs: ["sweats, cramps, diarrhoea, restless"],
      firstActions: ["oral or IV opioid cover, restore therapy"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 3),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "F11.23", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Withdrawal syndrome",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "wo.opioid-overdose",
      category: .withdrawalOverdose,
      kind: "opioid overdose",
      typicalOnset: "minutes to 24 h",
      signs: ["sedation, slow breathing"],
      firstActions: ["airway, naloxone, stop pump, CSF aspiration, intensive care"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T40.2X1A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Overdose", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "wo.baclofen-overdose",
      category: .withdrawalOverdose,
      kind: "baclofen overdose",
      typicalOnset: "hours",
      signs: ["floppy, coma, slow breathing, cold, slow pulse, seizure"],
      firstActions: ["airway, stop and empty pump, CSF aspiration, intensive care; no antidote"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T42.8X1A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Overdose", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["baclofen"]
    ),
    ComplicationKind(
      id: "wo.clonidine-overdose",
      category: .withdrawalOverdose,
      kind: "clonidine overdose",
      typicalOnset: "1-4 h",
      signs: ["early high then low pressure, slow pulse, drowsy"],
      firstActions: ["atropine, fluids, pressor; empty pump"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T46.5X1A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Overdose", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["clonidine"]
    ),
    ComplicationKind(
      id: "wo.la-overdose",
      category: .withdrawalOverdose,
      kind: "local anaesthetic overdose or high block",
      typicalOnset: "minutes to hours",
      signs: ["ascending weakness, low pressure, apnoea"],
      firstActions: ["airway, pressor, stop pump, lipid if systemic"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T41.3X1A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Overdose", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      consentTerms: ["local anaesthetic"],
      drugs: ["bupivacaine", "ropivacaine"]
    ),
    ComplicationKind(
      id: "wo.ziconotide-overdose",
      category: .withdrawalOverdose,
      kind: "ziconotide overdose",
      typicalOnset: "hours",
      signs: ["stupor, ataxia, vomiting; breathing kept"],
      firstActions: ["stop; support; most clear in 24 h"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T50.991A", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Overdose", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.deviceSerious, .drugSerious],
      deviceInvolvedByDefault: true,
      rates: [],
      drugs: ["ziconotide"]
    ),
  ]
}
