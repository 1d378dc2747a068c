/// What became of one lot: received = filled + wasted + returned + on hand, to the nanolitre.
///
/// Source: POLICY (received = filled + wasted + returned), DEA-WASTE.
public struct LotLedger: Hashable, Sendable, Codable {
  /// What can become of stock.
  public enum Use: String, Hashable, Sendable, Codable, CaseIterable {
    case filled
    case wasted
    case returned
  }

  /// The lot number.
  public let lot: String
  /// What came.
  public private(set) var received = Volume.zero
  /// What went into pumps.
  public private(set) var filled = Volume.zero
  /// What was thrown away.
  public private(set) var wasted = Volume.zero
  /// What was sent back.
  public private(set) var returned = Volume.zero

  /// An empty ledger.
  public init(lot: String) { self.lot = lot }

  /// What is here.
  public var onHand: Volume {
    Volume(nanolitres: received.nanolitres - (filled + wasted + returned).nanolitres)
  }

  /// Takes a delivery in.
  ///
  /// - Throws: `LedgerError` where the volume is nothing or more than the ledger can hold.
  public mutating func receive(_ volume: Volume) throws(LedgerError) {
    guard volume > .zero, volume.amount <= Volume.largestRead - received.amount else {
      throw LedgerError(lot: lot, what: "received", asked: volume, onHand: onHand)
    }
    received = received + volume
  }

  /// Writes a use down.
  ///
  /// - Throws: `LedgerError` where less is on hand; then nothing changes.
  public mutating func take(_ volume: Volume, as use: Use) throws(LedgerError) {
    guard volume >= .zero, volume <= onHand else {
      throw LedgerError(lot: lot, what: use.rawValue, asked: volume, onHand: onHand)
    }
    switch use {
    case .filled: filled = filled + volume
    case .wasted: wasted = wasted + volume
    case .returned: returned = returned + volume
    }
  }

  /// Takes a use back that was entered anew.
  ///
  /// - Throws: `LedgerError` where less was written down as this use; then nothing changes.
  public mutating func takeBack(_ volume: Volume, as use: Use) throws(LedgerError) {
    let written = self[use]
    guard volume >= .zero, volume <= written else {
      throw LedgerError(lot: lot, what: "\(use.rawValue) taken back", asked: volume, onHand: onHand)
    }
    let rest = Volume(nanolitres: written.nanolitres - volume.nanolitres)
    switch use {
    case .filled: filled = rest
    case .wasted: wasted = rest
    case .returned: returned = rest
    }
  }

  /// What was written down as a use.
  public subscript(use: Use) -> Volume {
    switch use {
    case .filled: filled
    case .wasted: wasted
    case .returned: returned
    }
  }
}

/// A volume that a lot's ledger does not hold.
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The lot number.
  public let lot: String
  /// What was to be written down: `filled`.
  public let what: String
  /// The volume.
  public let asked: Volume
  /// What is on hand.
  public let onHand: Volume

  /// The whole sentence.
  public var description: String {
    "lot \(lot): \(asked.shown) \(what) is not written down, \(onHand.shown) are on hand; check the lot number and count the stock"
  }
}
