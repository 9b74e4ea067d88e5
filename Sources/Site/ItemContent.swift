import Archive
import Markdown
import Minutes

/// What an item says, beyond the facts that other pages tell of it: most of an archive's bytes.
struct ItemContent: Sendable, Equatable {
  var lead: [Block] = []
  var sections: [Section] = []
}

/// Number, title and mark of an item.
struct ItemHeading: Sendable, Equatable {
  var number: String?
  var title: String
  var closed: Bool

  init(_ item: AgendaItem) {
    number = item.number
    title = item.title
    closed = item.closed
  }

  init(number: String?, title: String, closed: Bool) {
    self.number = number
    self.title = title
    self.closed = closed
  }

  /// The whole item.
  func item(with content: ItemContent) -> AgendaItem {
    AgendaItem(number: number, title: title, closed: closed, lead: content.lead, sections: content.sections)
  }
}

/// The texts of a meeting's items: in memory, or in the store's file, read when a page shows them.
struct MeetingContent: Sendable {
  private enum Place: Sendable {
    case held([ItemContent])
    case stored(StoreFile, start: Int, pieces: [StoredPiece])
  }

  private let place: Place

  init(_ items: [ItemContent]) { place = .held(items) }

  /// `start` is where the first item's bytes stand in the file.
  init(_ pieces: [StoredPiece], in file: StoreFile, start: Int) { place = .stored(file, start: start, pieces: pieces) }

  /// What an item says, where that is in memory.
  func held(_ position: Int) -> ItemContent? {
    guard case .held(let items) = place, items.indices.contains(position) else { return nil }
    return items[position]
  }

  /// What an item says. Throws where the store's file cannot be read or is not what it was.
  func item(_ position: Int) throws(Diagnostic) -> ItemContent {
    switch place {
    case .held(let items): return items.indices.contains(position) ? items[position] : ItemContent()
    case .stored(let file, let start, let pieces):
      guard pieces.indices.contains(position) else { return ItemContent() }
      let bytes = try file.read(pieces[position], from: start)
      do throws(StoreDamage) { return try StoredReader.read(ItemContent.self, from: bytes) } catch {
        throw file.damaged
      }
    }
  }
}

extension ItemContent: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(lead)
    writer.put(sections)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(lead: try reader.value(), sections: try reader.value())
  }
}
