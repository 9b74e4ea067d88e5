/// Where an item stands: positions in the model's meetings and in the meeting's items.
struct ItemPlace: Hashable, Sendable, Comparable {
  let meeting: Int
  let item: Int

  /// One number: hundreds of thousands of items are looked up by their places.
  func hash(into hasher: inout Hasher) { hasher.combine(meeting << 20 ^ item) }

  /// The order of the model: by body, date and the document's own order.
  static func < (left: ItemPlace, right: ItemPlace) -> Bool {
    (left.meeting, left.item) < (right.meeting, right.item)
  }
}

extension SiteModel {
  subscript(place: ItemPlace) -> SiteItem { meetings[place.meeting].items[place.item] }

  /// Every item of the archive in the order of the model.
  static func places(of meetings: [SiteMeeting]) -> [ItemPlace] {
    meetings.indices.flatMap { meeting in
      meetings[meeting].items.indices.map { ItemPlace(meeting: meeting, item: $0) }
    }
  }
}
