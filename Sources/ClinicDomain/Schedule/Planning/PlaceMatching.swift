/// Patients and half-days: who is put where, found as a maximum matching of least cost.
///
/// The algorithm is that of successive shortest augmenting paths in a bipartite graph (Hungarian
/// method, patients against half-days that hold several). A patient who is put in is never taken
/// out again, only moved within the days that may hold them, so patients are put in by how pressing
/// they are: as the sets that can be placed form a transversal matroid, this order places as many
/// as can be placed at all, and of all such sets the most pressing one. Of all ways to place that
/// set, the one is found that moves the fewest of those who had a place before.
///
/// Each patient costs one search with the queue form of the Bellman-Ford method over the half-days:
/// O(P x H x E) at worst for P patients, H half-days and E pairs of a patient and a half-day that may
/// hold them, and near O(P x W) where there is room, W being the half-days of a window. Half-days
/// from which no free place can be reached are never searched again.
struct PlaceMatching {
  /// Somebody to be placed.
  struct Person {
    /// The half-days that may hold them.
    var eligible: Range<Int>
    /// Half-days of these that may not.
    var excluded: Set<Int> = []
    /// Where they are booked already; elsewhere they are moved.
    var home: Int?
    /// The half-day that suits best.
    var preferred: Int
  }

  private(set) var capacity: [Int]
  private(set) var persons: [Person]
  /// Where each person is; nothing where they are not placed.
  private(set) var place: [Int?]
  private var held: [[Int]]
  private var isDead: [Bool]
  // Kept between searches, so that a search clears only what the one before touched.
  private var distance: [Int]
  private var via: [(person: Int, from: Int)]
  private var touched: [Int] = []

  /// Nobody is placed yet but those who have a home; there must be room for all of them.
  init(capacity: [Int], persons: [Person]) {
    self.capacity = capacity
    self.persons = persons
    place = persons.map(\.home)
    held = Array(repeating: [], count: capacity.count)
    isDead = capacity.map { $0 == 0 }
    distance = Array(repeating: Int.max, count: capacity.count)
    via = Array(repeating: (-1, -1), count: capacity.count)
    for (index, person) in persons.enumerated() {
      if let home = person.home { held[home].append(index) }
    }
  }

  /// How many had to be moved away from where they were booked.
  var moves: Int {
    persons.indices.count { persons[$0].home != nil && place[$0] != persons[$0].home }
  }

  /// Makes room for one more in a half-day; what was out of reach may be reached now.
  mutating func addRoom(in half: Int) {
    capacity[half] += 1
    isDead = capacity.map { $0 == 0 }
  }

  /// Places a person who has no place, moving others where it takes that.
  ///
  /// - Returns: whether it could be done.
  mutating func insert(_ person: Int) -> Bool {
    if let free = nearestFree(for: person) {
      put(person, in: free)
      return true
    }
    guard let end = search(for: person) else { return false }
    // Whoever stands on the path makes room for the one before.
    var half = end
    while via[half].person != person {
      let (moved, from) = via[half]
      held[from].removeAll { $0 == moved }
      put(moved, in: half)
      half = from
    }
    put(person, in: half)
    return true
  }

  private mutating func put(_ person: Int, in half: Int) {
    held[half].append(person)
    place[person] = half
  }

  private func hasRoom(_ half: Int) -> Bool { held[half].count < capacity[half] }

  private func mayHold(_ half: Int, _ person: Int) -> Bool {
    !isDead[half] && !persons[person].excluded.contains(half)
  }

  /// The free half-day nearest to the one that suits best, the earlier one of two.
  private func nearestFree(for person: Int) -> Int? {
    let wanted = persons[person]
    var best: Int?
    for half in wanted.eligible where mayHold(half, person) && hasRoom(half) {
      guard let known = best else {
        best = half
        continue
      }
      if abs(half - wanted.preferred) < abs(known - wanted.preferred) { best = half }
    }
    return best
  }

  private func cost(_ person: Int, in half: Int) -> Int {
    guard let home = persons[person].home else { return 0 }
    return half == home ? 0 : 1
  }

  /// The free half-day with the fewest moves; nothing where none can be reached.
  private mutating func search(for person: Int) -> Int? {
    for half in touched { distance[half] = Int.max }
    touched = []
    var queue: [Int] = []
    var isQueued = Set<Int>()
    func enqueue(_ half: Int) { if isQueued.insert(half).inserted { queue.append(half) } }
    for half in persons[person].eligible where mayHold(half, person) {
      distance[half] = cost(person, in: half)
      via[half] = (person, -1)
      touched.append(half)
      enqueue(half)
    }
    var head = 0
    var best: Int?
    while head < queue.count {
      let from = queue[head]
      head += 1
      isQueued.remove(from)
      for moved in held[from] {
        let base = distance[from] - cost(moved, in: from)
        func relax(_ half: Int) {
          guard half != from, mayHold(half, moved) else { return }
          let reached = base + cost(moved, in: half)
          guard reached < distance[half] else { return }
          if distance[half] == Int.max { touched.append(half) }
          distance[half] = reached
          via[half] = (moved, from)
          if hasRoom(half) {
            if best.map({ reached < distance[$0] }) ?? true { best = half }
          } else {
            enqueue(half)
          }
        }
        for half in persons[moved].eligible { relax(half) }
        if let home = persons[moved].home, !persons[moved].eligible.contains(home) { relax(home) }
      }
      // Nobody is placed at less than no move; see the doc comment of the type.
      if let best, distance[best] == 0 { return best }
    }
    if best == nil { for half in touched { isDead[half] = true } }
    return best
  }
}
