import Archive
import Minutes

/// What a build says at its end, so that one that finds nothing changed can say it too.
struct StoredSummary: Sendable {
  var meetings: Int
  var items: Int
  var closedItems: Int
  var warnings: [Diagnostic]
  /// The references of the texts in one line; nil where there are none.
  var references: String?
}

extension StoredSummary: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(meetings)
    writer.put(items)
    writer.put(closedItems)
    writer.put(warnings)
    writer.put(references)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      meetings: try reader.number(), items: try reader.number(), closedItems: try reader.number(),
      warnings: try reader.value(), references: try reader.value())
  }
}
