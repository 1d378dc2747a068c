import Testing

@testable import Grid

@Suite("Sharing out the screen")
struct SplitTests {
  @Test("Fixed parts come first, then the least ones, and what is left is shared")
  func order() {
    let area = Rect(x: 2, y: 1, width: 100, height: 10)
    let columns = area.columns([.fill, .fixed(2), .atLeast(30), .fill])
    #expect(columns.map(\.width) == [22, 2, 53, 23])
    #expect(columns.map(\.minX) == [2, 24, 26, 79])
    let rows = area.rows([.fixed(3), .fill, .fixed(2)])
    #expect(rows.map(\.height) == [3, 5, 2])
    #expect(rows.map(\.minY) == [1, 4, 9])
    #expect(rows.allSatisfy { $0.width == 100 && $0.minX == 2 })
  }

  @Test("Where there is not room for all, the first fixed parts get theirs")
  func short() {
    let area = Rect(x: 0, y: 0, width: 5, height: 0)
    #expect(area.columns([.fixed(3), .atLeast(4), .fixed(4)]).map(\.width) == [3, 0, 2])
    #expect(area.columns([.fixed(-3), .fill]).map(\.width) == [0, 5])
    #expect(area.columns([]).isEmpty)
  }

  @Test("At every size from 1x1 to 300x100 the parts lie in order and fill the whole")
  func everySize() {
    let constraints: [[Constraint]] = [
      [.fill], [.fixed(3), .fill, .fixed(1), .fixed(1)], [.fill, .fixed(2), .fixed(34)],
      [.atLeast(44), .fill, .fixed(2), .atLeast(20)], [.atLeast(7), .atLeast(9)],
    ]
    for width in 1...300 {
      for height in 1...100 {
        let area = Rect(x: 0, y: 0, width: width, height: height)
        for constraints in constraints {
          let columns = area.columns(constraints)
          let rows = area.rows(constraints)
          let isWhole =
            columns.reduce(0) { $0 + $1.width } == width
            && rows.reduce(0) { $0 + $1.height } == height
            && zip(columns, columns.dropFirst()).allSatisfy { $0.maxX == $1.minX }
            && zip(rows, rows.dropFirst()).allSatisfy { $0.maxY == $1.minY }
            && columns.allSatisfy { $0.intersection(area) == $0 || $0.width == 0 }
          if !isWhole { Issue.record("\(constraints) at \(width)x\(height)") }
        }
      }
    }
  }

  @Test(
    "The shape of a screen goes by its size",
    arguments: [
      (59, 24, LayoutClass.tooSmall), (80, 15, .tooSmall), (1, 1, .tooSmall), (60, 16, .small),
      (109, 60, .small), (110, 16, .medium), (159, 16, .medium), (160, 16, .large),
      (300, 100, .large),
    ]
  )
  func layoutClass(width: Int, height: Int, layout: LayoutClass) {
    #expect(LayoutClass(Size(width: width, height: height)) == layout)
  }

  @Test("Parts that do not meet have nothing in common, and sizes are never negative")
  func intersections() {
    let area = Rect(x: 0, y: 0, width: 4, height: 4)
    #expect(area.intersection(Rect(x: 9, y: 0, width: 4, height: 4)).width == 0)
    #expect(
      area.intersection(Rect(x: 2, y: 3, width: 9, height: 9)).size == Size(width: 2, height: 1)
    )
    #expect(Rect(x: 0, y: 0, width: -4, height: 2).width == 0)
    #expect(area.inset(horizontally: 3, vertically: 1).size == Size(width: 0, height: 2))
    #expect(!area.contains(Point(x: 4, y: 0)))
    #expect(area.contains(Point(x: 3, y: 3)))
  }
}
