// Generated from the reference files beside the tests; see ReferenceGenerator.
extension Formulary {
  /// Every document that a figure of the formulary names.
  public static let sources: [Source] = [
    Source(
      key: "AAN-ITBCOMA",
      title: "AAN 2025 case: coma after ITB refill, recovery by day 12",
      url: "https://index.mirasmart.com/AAN2025/PDFfiles/AAN2025-002627.html",
      kind: "paper-abstract"
    ),
    Source(
      key: "ACCURACY-PMC",
      title: "Infusion accuracy study PMC4218763",
      url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC4218763",
      kind: "paper-abstract"
    ),
    Source(
      key: "AK-ABDO",
      title: "Anesthesia Key: Intrathecal therapy for abdominal pain (one practice's dose ranges)",
      url: "https://aneskey.com/intrathecal-therapy-for-nonmalignant-and-malignant-abdominal-pain",
      kind: "textbook"
    ),
    Source(
      key: "AK-WITHDRAWAL",
      title: "Anesthesia Key: Intrathecal Medication Withdrawal",
      url: "https://aneskey.com/intrathecal-medication-withdrawal/",
      kind: "textbook"
    ),
    Source(key: "ARITH", title: "arithmetic", url: nil, kind: "arithmetic"),
    Source(
      key: "BACL-367D",
      title: "Neuromodulation 2023: in-vivo baclofen 2 mg/mL, refill gaps to 367 d (PMID 38043050)",
      url: "https://tokyo-2-qrcode.vukou.com/38043050",
      kind: "paper-abstract"
    ),
    Source(
      key: "BAP-GABLOFEN",
      title: "Gablofen label abstract (butalbitalapap.org mirror)",
      url: "http://butalbitalapap.org/index-3327.html",
      kind: "label-abstract"
    ),
    Source(
      key: "BMJO-ABBR",
      title: "BMJ Open table of high-risk abbreviations",
      url: "http://bmjopen.bmj.com/highwire/markup/106413/expansion",
      kind: "paper-table"
    ),
    Source(
      key: "BOISDRON",
      title:
        "Prospective assays of morphine/ropivacaine/ziconotide mixtures, 1729 lots (ICO Paul Papin)",
      url:
        "https://paperexplained.cn/articles/paper/detail/f85114dcd2fd1fe9911e61b7cdd991b79668e234",
      kind: "paper-abstract"
    ),
    Source(
      key: "CFR-803.20",
      title: "21 CFR 803.20: form 3500 voluntary, 3500A mandatory",
      url: "http://laws9.com/cfr/text/21/803/20",
      kind: "regulation"
    ),
    Source(
      key: "CFR-803.30",
      title: "21 CFR 803.30",
      url: "http://laws9.com/cfr/text/21/803/30",
      kind: "regulation"
    ),
    Source(
      key: "CLASSEN-2004",
      title: "Classen, J Pain Symptom Manage 2004;28:603 (morphine+bupivacaine+clonidine)",
      url: "https://id.scribd.com/document/407660312/Mike",
      kind: "paper-abstract"
    ),
    Source(
      key: "CLON-CARDIO",
      title:
        "Lee, J Med Toxicol 2016;12:134: pump failure, clonidine withdrawal, stress cardiomyopathy",
      url: "https://www.springermedizin.de/link?doi=10.1007/s13181-015-0505-9",
      kind: "paper-abstract"
    ),
    Source(
      key: "CLON-SEPTUM",
      title: "Perruchoud 2012: septum leak, 14 mL missing = 8.4 mg clonidine",
      url: "https://bohrium.dp.tech/paper/arxiv/23106918",
      kind: "paper-abstract"
    ),
    Source(
      key: "CONV-12",
      title: "Sylvester 2004: IT to oral morphine case, ratio 12:1",
      url: "http://47.251.13.51:8081/15055516",
      kind: "paper-abstract"
    ),
    Source(
      key: "CONV-JP",
      title: "JJSPC 2023;30:189: 8 patients, ratios 10:1 to 125:1",
      url: "https://www.jstage.jst.go.jp/article/jjspc/30/8/30_23-0003/_article/-char/en",
      kind: "paper-abstract"
    ),
    Source(
      key: "CONV-SCAND",
      title: "Scand J Pain series of 60: 1:100 oral to IT suggestion",
      url:
        "https://dev.medworm.com/358795656/spinal-analgesia-for-severe-cancer-pain-a-retrospective-analysis-of-60-patients/",
      kind: "paper-abstract"
    ),
    Source(
      key: "CONV-SURVEY",
      title: "J Pain Res 2016;9:693 survey of IV to neuraxial conversion",
      url: "https://pubmed.ncbi.nlm.nih.gov/27703394/",
      kind: "paper-abstract"
    ),
    Source(
      key: "CPIC-SCHEMA",
      title: "cpicpgx/cpic-schema drug.sql (RxNorm ids)",
      url: "github:cpicpgx/cpic-schema:drug.sql@05f9b09c",
      kind: "code-table"
    ),
    Source(
      key: "DAHM-2000",
      title: "Dahm, Reg Anesth Pain Med 2000;25:480 (ropivacaine vs bupivacaine)",
      url: "https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/75627585",
      kind: "paper-abstract"
    ),
    Source(
      key: "DC-BACLOFEN",
      title: "Drugs.com baclofen dosage",
      url: "https://www.drugs.com/dosage/baclofen.html",
      kind: "label-abstract"
    ),
    Source(
      key: "DEA-WASTE",
      title: "DEA letter to practitioners on pharmaceutical wastage (79 FR 53520)",
      url:
        "https://dokumen.tips/documents/u-s-department-of-justice-drug-enforcement-s-department-of-justice-drug.html",
      kind: "regulator-copy"
    ),
    Source(
      key: "DL-PRIALT",
      title: "Older Prialt label at docslib (vial sizes, pH 4-5, no withdrawal)",
      url: "https://docslib.org/doc/4111162/prialt-ziconotide-intrathecal-infusion",
      kind: "label-copy"
    ),
    Source(
      key: "DM-INFUMORPH",
      title: "DailyMed Infumorph 200/500, Hikma, updated 2024-04-10",
      url:
        "http://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=db9ac9e3-d761-4a99-9f34-4946ebe8f255",
      kind: "label",
      note: "beginning of page only was stored"
    ),
    Source(
      key: "DRO-BACLOFEN",
      title: "droracle.ai: baclofen titration",
      url:
        "https://www.droracle.ai/articles/506458/what-is-the-recommended-dosing-for-baclofen-gaba-receptor",
      kind: "secondary-weak",
      note: "machine-written; agrees with remembered label"
    ),
    Source(
      key: "DRO-CLON",
      title: "droracle.ai: intrathecal clonidine withdrawal",
      url:
        "https://www.droracle.ai/articles/238614/does-intrathecal-in-the-spinal-canal-clonidine-cause-withdrawal",
      kind: "secondary-weak",
      note: "machine-written"
    ),
    Source(
      key: "DURACLON-HRT",
      title: "Duraclon label copy, Mylan, NDA020615",
      url:
        "https://medic.hrt.org/dm/drug/duraclon-clonidine-hydrochloride-injection-solution-mylan-institutional-llc",
      kind: "label-copy"
    ),
    Source(
      key: "DURACLON-LBL",
      title: "Duraclon label copy (DrugLib)",
      url: "http://www.druglib.com/druginfo/duraclon/indications_dosage/",
      kind: "label-copy"
    ),
    Source(
      key: "DURACLON-OD",
      title: "Duraclon overdosage at MedLibrary",
      url: "https://medlibrary.org/lib/rx/meds/duraclon/page/4/",
      kind: "label-copy"
    ),
    Source(
      key: "DURACLON-STR",
      title: "Duraclon strengths at themedidex",
      url: "https://themedidex.com/drugs/duraclon",
      kind: "label-copy"
    ),
    Source(
      key: "ECRI-2012",
      title: "ECRI summary of Medtronic unapproved-drug notice Nov 2012",
      url:
        "https://www.ecri.org/search-results/member-preview/hrcalerts/pages/hrcalerts112112_medtronic/",
      kind: "secondary"
    ),
    Source(
      key: "EMPR-GABLOFEN",
      title: "MPR monograph of Gablofen (label abstract)",
      url: "http://www.empr.com/gablofen/drug/3769/",
      kind: "label-abstract"
    ),
    Source(
      key: "EMPR-INFUMORPH",
      title: "MPR monograph of Infumorph (label abstract)",
      url: "http://www.empr.com/infumorph/drug/3820/",
      kind: "label-abstract"
    ),
    Source(
      key: "FDA-2018",
      title: "FDA safety communication 2018-11-14 (repost)",
      url:
        "https://pickyourpain.org/2019/12/03/use-caution-with-implanted-pumps-for-intrathecal-administration-of-medicines-for-pain-management-fda-safety-communication/",
      kind: "regulator-copy"
    ),
    Source(
      key: "FDA-2018-AHA",
      title: "AHA news on FDA 2018 communication",
      url:
        "https://www.aha.org/news/headline/2018-11-15-fda-alerts-providers-medication-pump-danger",
      kind: "secondary"
    ),
    Source(
      key: "GRAN-DEER",
      title: "Deer 2003 catheter tip inflammatory mass",
      url: "https://booksci.cn/literature/75028020.htm",
      kind: "paper-abstract"
    ),
    Source(
      key: "GRAN-HYDRO",
      title: "Hydromorphone tip granulomas, Neuromodulation 2016;19:760",
      url: "https://www.ncbi.nlm.nih.gov/pubmed/27505059",
      kind: "paper-abstract"
    ),
    Source(
      key: "GRPH-INFUMORPH",
      title: "Older Infumorph label text at GlobalRPH",
      url: "https://globalrph.com/rx-list/infumorph-drug",
      kind: "label-copy"
    ),
    Source(
      key: "HILD-BUP-2001",
      title: "Hildebrand, Clin J Pain 2001;17:239 (bupivacaine stability, 108 patients)",
      url: "https://www.ncbi.nlm.nih.gov/pubmed/11587115",
      kind: "paper-abstract"
    ),
    Source(
      key: "HILD-HYDRO-2001",
      title: "Hildebrand, J Pain Symptom Manage 2001;22:1042 (hydromorphone stability)",
      url: "https://pt.scribd.com/document/317087858/Hydromorphone-in-Pumps",
      kind: "paper-abstract"
    ),
    Source(
      key: "HILD-MC-2003",
      title: "Hildebrand, J Pain Symptom Manage 2003;25:464 (morphine+clonidine)",
      url: "https://vufind.lboro.ac.uk/PrimoRecord/cdi_proquest_miscellaneous_73244752",
      kind: "paper-abstract"
    ),
    Source(
      key: "HK-STALL-2017",
      title: "Hong Kong MDD alert 2017: survivability of motor stall",
      url:
        "https://mdd.gov.hk/en/safety-alerts-communications/safety-alerts-special-alerts/archive/safety-alerts/important-safety-alerts/index-id-1624.html",
      kind: "regulator"
    ),
    Source(
      key: "ISMP-ABBR",
      title: "ISMP list of error-prone abbreviations",
      url: "https://ismp.org/recommendations/error-prone-abbreviations-list",
      kind: "guidance"
    ),
    Source(
      key: "ISMP-RSIF",
      title: "Extract of the ISMP list (trailing zero, naked decimal, commas)",
      url: "http://rsif.royalsocietypublishing.org/highwire/markup/26016/expansion",
      kind: "guidance-copy"
    ),
    Source(
      key: "ITB-CARD",
      title: "Medtronic ITB emergency card 2002",
      url: "https://issuu.com./mcg1969/docs/itb-emergency-card",
      kind: "manufacturer"
    ),
    Source(
      key: "JAPP-1998",
      title: "Jappinen, IJPC 1998 (sufentanil adsorption)",
      url: "https://ijpc.com/Abstracts/Abstract.cfm?ABS=1122",
      kind: "paper-abstract"
    ),
    Source(
      key: "JAVED-2020",
      title: "Javed, Interv Pain Manag Rep 2020: HPLC of mixtures from patients' pumps",
      url: "https://zendy.io/title/10.36076/pmcr.2020/4/15",
      kind: "paper-abstract"
    ),
    Source(
      key: "KAMRAN-2001",
      title: "Kamran & Wright, Neuromodulation 2001;4:111, 97 patients",
      url: "https://priory.com/anaes/pump.htm",
      kind: "paper"
    ),
    Source(
      key: "LIORESAL-AMP",
      title: "Lioresal Intrathecal ampules and refill kit",
      url: "https://lioresal.com/hcp/dosing-and-administration/ampules-refill-kit/",
      kind: "manufacturer"
    ),
    Source(
      key: "LIORESAL-OFDA",
      title: "openFDA NDC 70121-2504 (Lioresal)",
      url: "https://api.fda.gov/drug/ndc.json?search=product_ndc%3A%2270121-2504%22",
      kind: "registry"
    ),
    Source(
      key: "LIT-ATC",
      title: "WHO ATC index, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-CFR",
      title: "Other CFR text remembered (21 CFR 803.3, 803.33, 310.305, 314.80)",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-EU-SMPC",
      title: "EMA SmPC of Prialt, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-LABEL",
      title: "US prescribing information of the named product, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-MDT-REF",
      title: "Medtronic indications, drug stability and emergency procedures manual, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-PACC2007",
      title: "Deer T et al. PACC 2007, Neuromodulation 2007;10:300-328",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-PACC2012",
      title:
        "Deer T et al. PACC 2012, Neuromodulation 2012;15:436-466 and granuloma paper 15:483-495",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-PACC2017",
      title: "Deer T et al. PACC 2017 best practices, Neuromodulation 2017;20:96-132",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-PACC2017-TRIAL",
      title: "Deer T et al. PACC 2017 trialing, Neuromodulation 2017;20:133-154",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-RAUCK-GBP",
      title: "Rauck R et al. intrathecal gabapentin RCT, Anesthesiology 2013;119:675",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-REV",
      title: "General intrathecal pharmacology reviews, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-RXNAV",
      title: "RxNav/RxNorm, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-SHIELDS",
      title:
        "Shields D et al., ziconotide admixture stability series, Neuromodulation 2005-2008 / IJPC 2008",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "LIT-USP797",
      title: "USP <797> (official 2023-11-01) BUD tables, remembered",
      url: nil,
      kind: "remembered"
    ),
    Source(
      key: "MAINO-2017",
      title: "Maino, Neuromodulation 2017;20:733: injected vs in-pump volume, 221 refills",
      url: "https://bvbvf1.bib-bvb.de/vufind/PrimoRecord/cdi_proquest_journals_1949114606",
      kind: "paper-abstract"
    ),
    Source(
      key: "MDT-CANCER",
      title: "Medtronic page: contraindications incl. preservatives, pH <= 3, CAP kit",
      url:
        "https://medtronic.com/en-us/healthcare-professionals/specialties/pain-management/therapies-procedures/targeted-drug-delivery/conditions/cancer-pain.html",
      kind: "manufacturer"
    ),
    Source(
      key: "MDT-POCKET-2011",
      title: "Medtronic pocket fill letter 2011-01",
      url: "https://drugstodaypdf.com/s/sp-foundation.org1.html",
      kind: "manufacturer"
    ),
    Source(
      key: "MEDLIB-GABLOFEN",
      title: "Gablofen label at MedLibrary",
      url: "https://medlibrary.org/lib/rx/meds/gablofen/",
      kind: "label-copy"
    ),
    Source(
      key: "MEDLIB-PRIALT",
      title: "Prialt label at MedLibrary (preserved saline, storage)",
      url: "https://medlibrary.org/lib/rx/meds/prialt-4/",
      kind: "label-copy"
    ),
    Source(
      key: "MEYTHALER-2003",
      title: "Meythaler 2003: cyproheptadine in ITB withdrawal",
      url: "https://issuu.com./mcg1969/docs/101005142119-b70e38c30407450caca2be5989814fa1",
      kind: "paper-abstract"
    ),
    Source(
      key: "MSC-ITB",
      title: "Medscape: how is ITB dosed",
      url:
        "https://www.medscape.com/answers/2207448-173404/how-is-itb-dosed-for-the-treatment-of-spasticity",
      kind: "secondary"
    ),
    Source(
      key: "MVLM-BACLOFEN",
      title: "Copy of an AHFS-type baclofen text (long-responder rule, septum rule)",
      url: "https://mairievillerslamontagne.com/blog/archive.php?18d5b4=baclofen-20-mg-price",
      kind: "secondary-weak",
      note: "content copy on an unrelated site"
    ),
    Source(
      key: "NSN-ITBOD",
      title: "Neurosurgery notes: ITB overdose",
      url:
        "https://neurosurgerynotes.bullet.site/procedures/cranialprocedures/functionalcranialprocedures/cnsdruginfusion/spasm/itboverdose",
      kind: "secondary"
    ),
    Source(
      key: "NSW-ITBW",
      title: "Neurosurgery Wiki: ITB withdrawal",
      url:
        "https://neurosurgerywiki.com/wiki/doku.php?do=export_xhtml&id=intrathecal_baclofen_withdrawal",
      kind: "secondary"
    ),
    Source(
      key: "OFDA-GABLOFEN",
      title: "openFDA NDC 66794-151 / -157 (Gablofen)",
      url: "https://api.fda.gov/drug/ndc.json?search=product_ndc%3A%2266794-157%22",
      kind: "registry"
    ),
    Source(
      key: "OFDA-HYDRO-PRESERVED",
      title: "openFDA label of a preserved hydromorphone injection (parabens + edetate)",
      url:
        "https://api.fda.gov/drug/label.json?search=set_id%3A%22c729424e-e483-4bf8-b86c-ce56636dcffa%22",
      kind: "label"
    ),
    Source(
      key: "OFDA-INFUMORPH",
      title: "openFDA NDC 0641-6040",
      url: "https://api.fda.gov/drug/ndc.json?search=product_ndc%3A%220641-6040%22",
      kind: "registry"
    ),
    Source(
      key: "OFDA-MITIGO",
      title: "openFDA NDC 66794-160 (Mitigo 200 mg/20 mL)",
      url: "https://api.fda.gov/drug/ndc.json?search=product_ndc%3A%2266794-160%22",
      kind: "registry"
    ),
    Source(
      key: "OFDA-PRIALT",
      title: "openFDA NDC 70720-720 (Prialt)",
      url: "https://api.fda.gov/drug/ndc.json?search=packaging.package_ndc%3A%2270720-720-10%22",
      kind: "registry"
    ),
    Source(
      key: "P2T-DURAMORPH",
      title: "Duramorph overdose text at pill2trip",
      url: "https://pill2trip.com/medicine/duramorph",
      kind: "label-copy"
    ),
    Source(
      key: "P2T-GABALON",
      title: "Intrathecal baclofen overdose label text (Gabalon) at pill2trip",
      url: "https://pill2trip.com/medicine/gabalon-0-005",
      kind: "label-copy"
    ),
    Source(
      key: "PACC-OPIOID-T3",
      title: "PACC safety statements for IT opioids, table 3 of Pain Med 2019;20:784",
      url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6442748/table/pny132-T3",
      kind: "paper-table"
    ),
    Source(
      key: "POLICY",
      title: "proposed project default; the clinic's pharmacist and medical director must set it",
      url: nil,
      kind: "policy"
    ),
    Source(
      key: "PP-PRIALT",
      title: "PrescriberPoint copy of the Prialt label",
      url: "https://prescriberpoint.com/therapies/prialt-b025d8e",
      kind: "label-copy"
    ),
    Source(
      key: "PRIALT-HCP",
      title: "prialt.com important safety information",
      url: "http://prialt.com/hcp",
      kind: "manufacturer"
    ),
    Source(
      key: "PRIALT-PUMP",
      title: "prialt.com: pump use and drug delivery (refill 14/40/84 d, rinse)",
      url:
        "https://www.prialt.com/for-healthcare-professionals/intrathecal-pump-use-drug-delivery/",
      kind: "manufacturer"
    ),
    Source(
      key: "PRIALT-TITR",
      title: "prialt.com: importance of titration (PACC start, min flow)",
      url: "https://www.prialt.com/for-healthcare-professionals/importance-of-titration/",
      kind: "manufacturer"
    ),
    Source(
      key: "ROBERT-2017",
      title: "Robert, IJPC 2017;21:347 (morphine/ropivacaine/ziconotide)",
      url: "https://ijpc.com/Abstracts/Abstract.cfm?ABS=4349",
      kind: "paper-abstract",
      note: "mixture strengths stored, result not stored"
    ),
    Source(
      key: "RUDICH-2004",
      title: "Rudich, J Pain Symptom Manage 2004;28:599 (hydromorphone+clonidine in vivo)",
      url:
        "https://cris.bgu.ac.il/en/publications/stability-of-clonidine-in-clonidine-hydromorphone-mixture-from-im",
      kind: "paper-abstract"
    ),
    Source(
      key: "RUN-PRIALT",
      title: "Renal & Urology News monograph of Prialt",
      url: "https://www.renalandurologynews.com/drug/prialt/",
      kind: "label-abstract"
    ),
    Source(
      key: "RX-PRIALT-OD",
      title: "RxList Prialt overdosage",
      url: "http://www.rxlist.com/prialt-drug/overdosage-contraindications.htm",
      kind: "label-copy"
    ),
    Source(
      key: "SITARAM-1995",
      title: "Sitaram, Int J Pharm 1995;118:181 (baclofen+morphine)",
      url:
        "https://research.monash.edu/en/publications/stability-and-compatibility-of-baclofen-and-morphine-admixtures-f",
      kind: "paper-abstract"
    ),
    Source(
      key: "STEROID-1988",
      title: "Nelson 1988 abstract: methylprednisolone acetate and polyethylene glycol",
      url: "https://www.scilit.net/publications/de3ca27b0a61c403fce36cb2daf8535c",
      kind: "paper-abstract"
    ),
    Source(
      key: "STEROID-JAMA",
      title: "Arch Neurol 1989;46:1167 letter: corticosteroids not FDA approved intrathecally",
      url: "http://jamanetwork.com/journals/jamaneurology/article-abstract/589530",
      kind: "paper-abstract"
    ),
    Source(
      key: "USC-360i-DUF",
      title: "21 USC 360i(b)(6) device user facility excludes a physician's office",
      url:
        "https://www.law.cornell.edu/definitions/uscode.php?width=840&height=800&iframe=true&def_id=21-USC-552076530-316828839",
      kind: "statute"
    ),
    Source(
      key: "WATVE-2012",
      title: "Watve, Spinal Cord 2012;50:107 ITB overdose and withdrawal",
      url: "https://metajournal.com/articles/344115",
      kind: "paper-abstract"
    ),
    Source(
      key: "WK-797-CAT",
      title: "Wolters Kluwer: USP <797> categories",
      url:
        "https://www.wolterskluwer.com/it-it/expert-insights/usp-797-translating-low-medium-and-high-risk-compounding-into-categories",
      kind: "secondary"
    ),
    Source(
      key: "ZIC-LOWSLOW",
      title: "McDowell & Pope, Neuromodulation 2016;19:522 (abstract)",
      url:
        "https://metajournal.com/articles/447052/intrathecal-ziconotide-dosing-administration-strategies-patients-refractory",
      kind: "paper-abstract"
    ),
    Source(
      key: "ZIC-MIX-REV",
      title: "Review abstract on compounding ziconotide (PMID 23969707)",
      url: "https://biomaterialdatabase.com/search/publications/23969707",
      kind: "paper-abstract",
      note: "direction only, no day counts"
    ),
  ]
}
