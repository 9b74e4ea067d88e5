import Foundation

/// Paths, and a value for each: a row is 8 bytes, its slots at most 16, the path's own and the value's. Half a million fit.
///
/// Finding and inserting take constant time, whatever the number of rows.
struct PathTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// All paths, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each path ends in `bytes`.
  private var ends: [Int] = []
  /// Rows counted from 1 by their paths' hashes, 0 for none; as many as a power of two.
  private var slots: [UInt32]
  private(set) var values: [Value] = []

  /// Makes room for so many paths, so that none of them has to be found a new slot later.
  init(capacity: Int = 0) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  var count: Int { ends.count }

  subscript(row: Int) -> Value {
    get { values[row] }
    set { values[row] = newValue }
  }

  func path(_ row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

  /// The path's own bytes, for the call.
  func withPath<Result>(_ row: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { use(UnsafeBufferPointer(rebasing: $0[range(row)])) }
  }

  private func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  /// The row of a path; nil where it is not there.
  func row(of path: UnsafeBufferPointer<UInt8>) -> Int? { find(path).row }

  /// The row of a path; nil where it is not there.
  func row(of path: String) -> Int? {
    var path = path
    return path.withUTF8 { find($0).row }
  }

  /// Adds a path that is not there yet. Returns its row, the old one where it was there.
  @discardableResult
  mutating func insert(_ path: UnsafeBufferPointer<UInt8>, _ value: Value) -> (row: Int, isNew: Bool) {
    let found = find(path)
    if let row = found.row { return (row, false) }
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
    values.append(value)
    slots[found.slot] = UInt32(ends.count)
    if ends.count * 4 > slots.count * 3 { grow() }
    return (ends.count - 1, true)
  }

  /// Adds a path that is not there yet. Returns its row, the old one where it was there.
  @discardableResult
  mutating func insert(_ path: String, _ value: Value) -> (row: Int, isNew: Bool) {
    var path = path
    return path.withUTF8 { insert($0, value) }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for row in 0..<ends.count {
      var slot = withPath(row, PathHash.slot) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(row + 1)
    }
  }

  private func find(_ path: UnsafeBufferPointer<UInt8>) -> (row: Int?, slot: Int) {
    let mask = slots.count - 1
    var slot = PathHash.slot(path) & mask
    return slots.withUnsafeBufferPointer { slots in
      bytes.withUnsafeBytes { bytes in
        while slots[slot] != 0 {
          let row = Int(slots[slot]) - 1
          let range = range(row)
          if range.count == path.count, PathTable.areEqual(bytes, from: range.lowerBound, path) { return (row, slot) }
          slot = (slot + 1) & mask
        }
        return (nil, slot)
      }
    }
  }

  private static func areEqual(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ path: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let all = bytes.baseAddress, let own = path.baseAddress else { return path.isEmpty }
    return memcmp(all + start, own, path.count) == 0
  }
}

/// A number for a path, the same wherever it is worked out.
enum PathHash {
  static func of(_ path: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(path)
    var hash = UInt64(raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  static func of(_ path: String) -> UInt64 {
    var path = path
    return path.withUTF8 { of($0) }
  }

  /// Of which the lowest bits are a table's slot.
  static func slot(_ path: UnsafeBufferPointer<UInt8>) -> Int { Int(truncatingIfNeeded: of(path)) }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
