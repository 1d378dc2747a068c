import ClinicDomain

extension PaletteItem {
  /// The drugs of the formulary, each found by its names, brands and class, and leading to its limits
  /// and to the orders that hold it.
  package static let drugs: [PaletteItem] = Formulary.drugs.flatMap { drug in
    let brands = drug.products.map(\.brand).joined(separator: " ")
    let words = "\(drug.generic) \(brands) \(drug.drugClass.words)"
    return [
      PaletteItem(
        .drug,
        drug.tallMan,
        detail: "\(drug.drugClass.title), \(drug.status.title): limits and stability on Drugs.",
        words: words,
        target: .drug(drug.id, .formulary)
      )
    ]
      + (drug.isProhibited || drug.status == .diluent
        ? []
        : [
          PaletteItem(
            .drug,
            "\(drug.tallMan) orders",
            detail: "Who needs it, and how every order stands.",
            words: words,
            target: .drug(drug.id, .orders)
          )
        ])
  }
}

extension Drug.Class {
  /// Other words that people use for the class.
  fileprivate var words: String {
    switch self {
    case .opioid: "opioid opioids painkiller analgesic"
    case .localAnesthetic:
      "local anaesthetic anaesthetics anaesthesia local anesthetic anesthesia non opioid painkiller"
        + " analgesic"
    case .alpha2Agonist: "alpha-2 agonist non opioid painkiller analgesic"
    case .gabaBAgonist: "antispasmodic antispasmodics muscle relaxant"
    case .calciumChannelBlocker: "calcium channel blocker non opioid painkiller analgesic"
    case .steroid: "steroid steroids corticosteroid"
    case .other: "non opioid painkiller other"
    }
  }
}
