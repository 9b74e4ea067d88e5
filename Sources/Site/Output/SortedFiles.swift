import Archive
import Foundation

/// The new site's files in the order of their paths' bytes: those that stay, and those that were written.
struct SortedFiles {
  private let kept: PathTable<ContentDigest>
  private let written: PathTable<WrittenFile>
  /// Rows of `kept`; those of `written` below zero, counted from -1.
  private let order: [Int]

  init(kept: PathTable<ContentDigest>, rows: [Int], written: PathTable<WrittenFile>) {
    self.kept = kept
    self.written = written
    var order = rows
    for row in 0..<written.count { order.append(-1 - row) }
    order.sort { left, right in
      SortedFiles.withPath(left, kept, written) { left in
        SortedFiles.withPath(right, kept, written) { SortedFiles.order(left, $0) < 0 }
      }
    }
    self.order = order
  }

  var count: Int { order.count }

  /// The rows of the files that stay, as the list of the old site counts them.
  var keptRows: [Int] { order.filter { $0 >= 0 } }

  /// The files that were written, in their order.
  var writtenFiles: [(path: String, digest: ContentDigest)] {
    order.filter { $0 < 0 }.map { (written.path(-1 - $0), written[-1 - $0].digest) }
  }

  func digest(_ index: Int) -> ContentDigest {
    order[index] >= 0 ? kept[order[index]] : written[-1 - order[index]].digest
  }

  func withPath<Result>(_ index: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    SortedFiles.withPath(order[index], kept, written, use)
  }

  private static func withPath<Result>(
    _ row: Int, _ kept: PathTable<ContentDigest>, _ written: PathTable<WrittenFile>,
    _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    row >= 0 ? kept.withPath(row, use) : written.withPath(-1 - row, use)
  }

  /// Below zero where the left path comes first.
  private static func order(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = left.baseAddress, let second = right.baseAddress else { return left.count - right.count }
    let order = memcmp(first, second, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }

  /// Whether a file stands below this folder. Takes the logarithm of the files' number.
  func holdsAny(below folder: String) -> Bool {
    var prefix = folder + "/"
    return prefix.withUTF8 { prefix in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if withPath(middle, { SortedFiles.order($0, prefix) }) < 0 { low = middle + 1 } else { high = middle }
      }
      return low < count && withPath(low) { $0.starts(with: prefix) }
    }
  }
}

/// What is known of a file that this build wrote.
struct WrittenFile: BitwiseCopyable, Sendable {
  var digest: ContentDigest
  /// As it stood beside the output.
  var stamp: FileStamp
}
