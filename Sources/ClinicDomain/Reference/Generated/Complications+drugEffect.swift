// Generated from the reference files beside the tests; see ReferenceGenerator.
extension ComplicationRegister {
  /// Kinds of the category drugEffect.
  public static let drugEffectKinds: [ComplicationKind] = [
    ComplicationKind(
      id: "eff.resp-depression",
      category: .drugEffect,
      kind: "respiratory depression (at ordered dose)",
      typicalOnset: "hours to 24 h, later with hydrophilic opioid",
      signs: ["rate 8/min or less, sedation, low saturation"],
      firstActions: ["oxygen, naloxone, monitor, lower dose"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 3, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "R06.89", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "T40.2X5A", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Respiratory depression",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.sedation",
      category: .drugEffect,
      kind: "sedation, confusion",
      typicalOnset: "hours to days",
      signs: ["drowsy, falls"],
      firstActions: ["review other sedatives; lower dose"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R40.0", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Sedation", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: [
        "morphine",
        "hydromorphone",
        "fentanyl",
        "sufentanil",
        "baclofen",
        "clonidine",
        "ziconotide",
      ]
    ),
    ComplicationKind(
      id: "eff.nausea",
      category: .drugEffect,
      kind: "nausea or vomiting",
      typicalOnset: "days",
      signs: ["vomiting"],
      firstActions: ["antiemetic, step back"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R11.2", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Nausea", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [
        ComplicationRate(
          value: ExactDecimal(40),
          unit: "percent with ziconotide, 29 with placebo",
          source: "RX-PRIALT-AE",
          verified: true,
          population: "slow titration trial"
        )
      ],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil", "ziconotide"]
    ),
    ComplicationKind(
      id: "eff.pruritus",
      category: .drugEffect,
      kind: "pruritus",
      typicalOnset: "hours to days; without rash on baclofen means withdrawal",
      signs: ["itch"],
      firstActions: [
        "on baclofen: treat as withdrawal until excluded",
        "on opioid: antihistamine, nalbuphine, rotate",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "L29.89", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Pruritus", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.retention",
      category: .drugEffect,
      kind: "urinary retention",
      typicalOnset: "days",
      signs: ["cannot void"],
      firstActions: [
        "bladder scan, catheter, lower dose",
        "new with pain or weakness: image the tip",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R33.0", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Urinary retention",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: [
        "morphine",
        "hydromorphone",
        "fentanyl",
        "sufentanil",
        "bupivacaine",
        "ropivacaine",
        "ziconotide",
      ]
    ),
    ComplicationKind(
      id: "eff.constipation",
      category: .drugEffect,
      kind: "constipation",
      typicalOnset: "weeks",
      signs: ["hard stool"],
      firstActions: ["bowel plan"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "K59.03", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Constipation",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.oedema",
      category: .drugEffect,
      kind: "leg oedema",
      typicalOnset: "weeks to months",
      signs: ["pitting"],
      firstActions: ["exclude clot and heart failure; rotate to lipophilic opioid"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 2),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R60.0", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Oedema peripheral",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.endocrine",
      category: .drugEffect,
      kind: "low testosterone, low oestrogen, adrenal insufficiency",
      typicalOnset: "months",
      signs: ["fatigue, libido loss, hypotension"],
      firstActions: ["hormone tests yearly", "endocrinologist"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "E23.1", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Hypogonadism",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.hyperalgesia",
      category: .drugEffect,
      kind: "tolerance or opioid-induced hyperalgesia",
      typicalOnset: "months",
      signs: ["wider, stranger pain with more dose"],
      firstActions: [
        "exclude granuloma and catheter fault first",
        "rotate, lower, holiday with cover",
      ],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G89.4", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Hyperalgesia",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      consentTerms: ["failure to control pain"],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.myoclonus",
      category: .drugEffect,
      kind: "myoclonus or seizure at high dose",
      typicalOnset: "days",
      signs: ["jerks"],
      firstActions: ["lower or rotate"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "G25.3", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Myoclonus", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["morphine", "hydromorphone", "fentanyl", "sufentanil"]
    ),
    ComplicationKind(
      id: "eff.hypotension",
      category: .drugEffect,
      kind: "hypotension, bradycardia or syncope",
      typicalOnset: "hours",
      signs: ["dizzy on standing"],
      firstActions: ["flat, fluids, lower dose"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "I95.2", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Hypotension",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      consentTerms: ["local anaesthetic"],
      drugs: ["clonidine", "bupivacaine", "ropivacaine", "baclofen", "dexmedetomidine"]
    ),
    ComplicationKind(
      id: "eff.motor-block",
      category: .drugEffect,
      kind: "leg weakness or numbness from local anaesthetic",
      typicalOnset: "hours to days",
      signs: ["legs heavy"],
      firstActions: ["lower rate; if it does not clear in hours, MRI"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R29.898", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Motor block",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      consentTerms: ["local anaesthetic"],
      drugs: ["bupivacaine", "ropivacaine", "tetracaine"]
    ),
    ComplicationKind(
      id: "eff.hypotonia",
      category: .drugEffect,
      kind: "too much loss of tone",
      typicalOnset: "hours to days",
      signs: ["cannot transfer, head drop"],
      firstActions: ["lower dose 10-20 %"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R29.898", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Hypotonia", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["baclofen"]
    ),
    ComplicationKind(
      id: "eff.neuropsych",
      category: .drugEffect,
      kind: "psychosis, hallucination, mood change, suicidal thought",
      typicalOnset: "days to weeks",
      signs: ["hallucination, paranoia, new depression"],
      firstActions: ["stop ziconotide at once (no withdrawal)", "psychiatry, safety"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 2, max: 5),
      seriousByDefault: true,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R44.3", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Hallucination",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [
        ComplicationRate(
          value: ExactDecimal(12),
          unit: "percent hallucination",
          source: "PRIALT-HCP",
          verified: true,
          population: "trials"
        ),
        ComplicationRate(
          value: ExactDecimal(33),
          unit: "percent confusion",
          source: "PRIALT-HCP",
          verified: true,
          population: "trials"
        ),
        ComplicationRate(
          value: ExactDecimal(22),
          unit: "percent memory impairment",
          source: "PRIALT-HCP",
          verified: true,
          population: "trials"
        ),
      ],
      drugs: ["ziconotide"]
    ),
    ComplicationKind(
      id: "eff.ataxia",
      category: .drugEffect,
      kind: "dizziness, nystagmus, gait or speech trouble",
      typicalOnset: "days",
      signs: ["unsteady"],
      firstActions: ["step back dose"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 3),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "R27.0", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(term: "Ataxia", source: "LIT-MEDDRA", verified: false)
      ),
      reporting: [.localOnly],
      deviceInvolvedByDefault: false,
      rates: [
        ComplicationRate(
          value: ExactDecimal(14),
          unit: "percent abnormal gait, 2 placebo",
          source: "RX-PRIALT-AE",
          verified: true,
          population: ""
        )
      ],
      drugs: ["ziconotide"]
    ),
    ComplicationKind(
      id: "eff.ck",
      category: .drugEffect,
      kind: "raised creatine kinase or rhabdomyolysis",
      typicalOnset: "weeks",
      signs: ["muscle pain, dark urine"],
      firstActions: ["CK, renal function; lower or stop"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 4),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [
          DiagnosisCode(code: "R74.8", source: "LIT-ICD", verified: false),
          DiagnosisCode(code: "M62.82", source: "LIT-ICD", verified: false),
        ],
        meddraPreferredTerm: PreferredTerm(
          term: "Blood creatine phosphokinase increased",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      drugs: ["ziconotide"]
    ),
    ComplicationKind(
      id: "eff.hypersensitivity",
      category: .drugEffect,
      kind: "allergy or hypersensitivity",
      typicalOnset: "minutes to days",
      signs: ["rash, wheeze"],
      firstActions: ["treat, empty pump"],
      usualCtcaeGrade: ComplicationKind.Grades(min: 1, max: 5),
      seriousByDefault: false,
      codes: ComplicationKind.Codes(
        icd10cm: [DiagnosisCode(code: "T78.40XA", source: "LIT-ICD", verified: false)],
        meddraPreferredTerm: PreferredTerm(
          term: "Hypersensitivity",
          source: "LIT-MEDDRA",
          verified: false
        )
      ),
      reporting: [.drugSerious],
      deviceInvolvedByDefault: false,
      rates: [],
      consentTerms: ["risk of surgery and anaesthesia", "local anaesthetic"],
      drugs: ["any"]
    ),
  ]
}
