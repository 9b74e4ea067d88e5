/// A value for some of a model's items, each found by its place without hashing.
struct ItemTable<Value: Sendable>: Sendable {
  /// The first row of each meeting, and behind them where the last one's end.
  private var starts: [Int] = [0]
  /// For each item its value's place in `values`, counted from 1; 0 where it has none.
  private var slots: [Int32]
  private var values: [Value] = []

  /// Empty, for the items of these meetings.
  init(meetings: [SiteMeeting]) {
    starts.reserveCapacity(meetings.count + 1)
    var count = 0
    for meeting in meetings {
      count += meeting.items.count
      starts.append(count)
    }
    slots = Array(repeating: 0, count: count)
  }

  /// Nil where the item has no value, or where no item is.
  subscript(place: ItemPlace) -> Value? {
    guard let row = row(of: place), slots[row] > 0 else { return nil }
    return values[Int(slots[row]) - 1]
  }

  /// Where no item is, the value is the default one, and what is set is lost.
  subscript(place: ItemPlace, default value: @autoclosure () -> Value) -> Value {
    get { self[place] ?? value() }
    _modify {
      if let row = row(of: place) {
        if slots[row] == 0 {
          values.append(value())
          slots[row] = Int32(values.count)
        }
        yield &values[Int(slots[row]) - 1]
      } else {
        var lost = value()
        yield &lost
      }
    }
  }

  private func row(of place: ItemPlace) -> Int? {
    guard place.meeting >= 0, place.meeting < starts.count - 1, place.item >= 0 else { return nil }
    let row = starts[place.meeting] + place.item
    return row < starts[place.meeting + 1] ? row : nil
  }

  /// All values, in no order.
  var all: [Value] { values }

  /// The items that have a value, in the order of the model.
  var places: [ItemPlace] {
    var places: [ItemPlace] = []
    places.reserveCapacity(values.count)
    for meeting in 0..<starts.count - 1 {
      for row in starts[meeting]..<starts[meeting + 1] where slots[row] > 0 {
        places.append(ItemPlace(meeting: meeting, item: row - starts[meeting]))
      }
    }
    return places
  }

  /// The same items with other values.
  func mapValues<Other>(_ change: (Value) -> Other) -> ItemTable<Other> {
    ItemTable<Other>(starts: starts, slots: slots, values: values.map(change))
  }

  private init(starts: [Int], slots: [Int32], values: [Value]) {
    self.starts = starts
    self.slots = slots
    self.values = values
  }
}
