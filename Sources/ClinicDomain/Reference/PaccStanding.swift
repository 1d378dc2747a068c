/// Where the drugs of a pump stand in the lines of drug choice of a consensus for pain.
///
/// It is recorded with an order and shown; it never blocks and never asks. Source: LIT-PACC2017,
/// unverified.
public struct PaccStanding: Hashable, Sendable, Codable {
  /// The line for one kind of pain.
  public struct Place: Hashable, Sendable, Codable {
    /// The kind of pain.
    public var track: PaccAlgorithm.Track
    /// The line; nothing where the drugs stand on none.
    public var line: String?
  }

  /// The edition.
  public var edition: String
  /// The key of the source.
  public var source: String
  /// Whether a page that was read holds the lines.
  public var verified: Bool
  /// The kind of pain that the prescriber gave; nothing where none was given.
  public var track: PaccAlgorithm.Track?
  /// The line for the kind of pain that was given, or for every kind.
  public var places: [Place]

  /// Finds the lines of drugs by their ids.
  ///
  /// - Returns: nothing where there is no drug but a diluent.
  public init?(
    drugs ids: [String],
    track: PaccAlgorithm.Track? = nil,
    in algorithm: PaccAlgorithm = Formulary.paccAlgorithm
  ) {
    let active = Set(ids.filter { Formulary.drug($0)?.status != .diluent })
    guard !active.isEmpty else { return nil }
    edition = algorithm.name
    source = algorithm.source
    verified = algorithm.verified
    self.track = track
    places = PaccAlgorithm.Track.allCases.filter { track == nil || $0 == track }.map {
      Place(track: $0, line: algorithm.line(of: active, for: $0)?.name)
    }
  }

  /// Finds the lines of a formulation.
  public init?(_ formulation: Formulation, track: PaccAlgorithm.Track? = nil) {
    self.init(drugs: formulation.ingredients.map(\.drug), track: track)
  }

  /// The lines with their source: `PACC 2017 line 1A for non-cancer pain, diffuse [LIT-PACC2017,
  /// unverified]`.
  public var shown: String {
    let lines = Dictionary(grouping: places, by: \.line)
    let texts = places.map(\.line).reduce(into: [String?]()) {
      if !$0.contains($1) { $0.append($1) }
    }.map { line in
      let tracks = (lines[line] ?? []).map(\.track)
      let all = tracks.count == PaccAlgorithm.Track.allCases.count
      let pains = all ? "any pain" : tracks.map(\.title).joined(separator: " and ")
      return "\(line.map { "line \($0)" } ?? "no line") for \(pains)"
    }
    let provenance = verified ? source : "\(source), unverified"
    return "\(edition) \(texts.joined(separator: ", ")) [\(provenance)]"
  }
}

extension PaccAlgorithm.Track: Codable {
  /// The kind of pain in words.
  public var title: String {
    switch self {
    case .nonCancerLocalised: "localised pain"
    case .nonCancerDiffuse: "diffuse pain"
    case .cancerLocalised: "localised cancer pain"
    case .cancerDiffuse: "diffuse cancer pain"
    }
  }
}

extension PaccAlgorithm {
  /// The edition without what must be known of it: `PACC 2017`.
  public var name: String {
    edition.split(separator: " ").prefix { !$0.hasPrefix("(") }.joined(separator: " ")
  }

  /// The first line that names exactly these drugs; nothing where none does.
  public func line(of drugs: Set<String>, for track: Track) -> Line? {
    lines(for: track).first { line in
      resolved(line).contains { Self.mixtures($0).contains(drugs) }
    }
  }

  /// The choices of a line, also where it says "as" another kind of pain.
  private func resolved(_ line: Line) -> [String] {
    line.choices.flatMap { choice -> [String] in
      guard choice.hasPrefix("as "), let other = Track(rawValue: String(choice.dropFirst(3))) else {
        return [choice]
      }
      return lines(for: other).first { $0.name == line.name }?.choices ?? []
    }
  }

  /// The mixtures that a choice in words stands for.
  ///
  /// `+` parts the drugs of a mixture, "or" their alternatives, and "both" is all alternatives
  /// together: "ziconotide+clonidine or bupivacaine or both" names three mixtures.
  static func mixtures(_ choice: String) -> Set<Set<String>> {
    var mixtures: Set<Set<String>> = [[]]
    for part in choice.split(separator: "+") {
      let options = alternatives(String(part))
      mixtures = Set(
        mixtures.flatMap { mixture in options.map { option in mixture.union(option) } }
      )
    }
    return mixtures
  }

  private static func alternatives(_ part: String) -> [Set<String>] {
    let words = part.split(separator: " ").map { word in
      String(word.drop { $0 == "(" }.prefix { $0 != "," && $0 != ")" })
    }
    var named: [Set<String>] = []
    for word in words where word != "or" {
      switch word {
      case "opioid": named += Formulary.drugs.filter(\.isOpioid).map { [$0.id] }
      case "both": named.append(named.reduce(into: Set<String>()) { $0.formUnion($1) })
      case "adjuvant": continue
      default: named.append([word])
      }
    }
    return named
  }
}
