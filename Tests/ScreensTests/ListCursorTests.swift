import Testing

@testable import Screens

@Suite("The selected row")
struct ListCursorTests {
  @Test("is the same record again once a filter that kept nobody is gone")
  func filteredAway() {
    var cursor = ListCursor<Int>()
    cursor.follow([1, 2, 3])
    cursor.select(3, in: [1, 2, 3])
    cursor.follow([])
    #expect(cursor.selected == nil, "nothing can be done with a row that is not shown")
    cursor.follow([])
    cursor.follow([1, 2, 3])
    #expect(cursor.selected == 3 && cursor.index == 2)
  }

  @Test("is the first where the record did not come back")
  func gone() {
    var cursor = ListCursor<Int>()
    cursor.follow([1, 2, 3])
    cursor.select(3, in: [1, 2, 3])
    cursor.follow([])
    cursor.follow([1, 2])
    #expect(cursor.selected == 1)
  }
}
