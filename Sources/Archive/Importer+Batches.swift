import Foundation
import Guarding

extension Importer {
  /// How many documents are read ahead of their filing, and how many bytes of them: one that is larger is read alone.
  private static let batch = (documents: 512, bytes: 16 << 20)

  /// Reads and files documents as `file(_:)` does one after the other: the same files and results, in the files' order; one
  /// outcome for each meeting that a file holds.
  ///
  /// They are read on all cores; filing, which looks at what is filed already, keeps their order.
  public mutating func file(_ paths: [String], report: (Outcome) -> Void) {
    file(paths, telling: { _ in }, report: { outcome, _ in report(outcome) })
  }

  /// The same, where something is told of each outcome that takes its time: `telling` works it out while other documents are
  /// read.
  public mutating func file<Told: Sendable>(
    _ paths: [String], telling tell: @escaping @Sendable (Outcome) -> Told, report: (Outcome, Told) -> Void
  ) {
    var rest = paths[...]
    while !rest.isEmpty {
      let batch = Importer.firstBatch(of: rest)
      rest = rest.dropFirst(batch.count)
      for (outcome, told) in fileAtOnce(Array(batch), telling: tell) { report(outcome, told) }
    }
  }

  private static func firstBatch(of paths: ArraySlice<String>) -> ArraySlice<String> {
    var bytes = 0
    var count = 0
    for path in paths.prefix(batch.documents) {
      bytes += Files.stamp(of: path)?.size ?? 0
      if count > 0, bytes > batch.bytes { break }
      count += 1
    }
    return paths.prefix(count)
  }

  private mutating func fileAtOnce<Told: Sendable>(
    _ paths: [String], telling tell: @escaping @Sendable (Outcome) -> Told
  ) -> [(Outcome, Told)] {
    let reader = self
    let waiting = Guarded<[Int: ReadDocument]>([:])
    let desk = Guarded(FilingDesk(importer: self, tell: tell))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let document = reader.read(paths[index])
      waiting.withLock { $0[index] = document }
      // One that another worker is too busy to see is filed by the next, or below.
      _ = desk.withLockIfAvailable { $0.fileAll(waiting) }
    }
    return desk.withLock { desk in
      desk.fileAll(waiting)
      self = desk.importer
      return desk.outcomes
    }
  }
}

/// Files documents in their order, whichever was read first.
private struct FilingDesk<Told: Sendable>: Sendable {
  var importer: Importer
  private let tell: @Sendable (Importer.Outcome) -> Told
  private(set) var outcomes: [(Importer.Outcome, Told)] = []
  /// How many files have had their turn.
  private var filed = 0

  init(importer: Importer, tell: @escaping @Sendable (Importer.Outcome) -> Told) {
    self.importer = importer
    self.tell = tell
  }

  /// Every document that waits and whose turn it is.
  mutating func fileAll(_ waiting: borrowing Guarded<[Int: ReadDocument]>) {
    while let document = waiting.withLock({ $0.removeValue(forKey: filed) }) {
      for outcome in importer.file(document.isCurrent ? document : importer.read(document.file)) {
        outcomes.append((outcome, tell(outcome)))
      }
      filed += 1
    }
  }
}
