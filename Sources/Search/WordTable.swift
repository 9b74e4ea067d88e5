import Foundation

/// Distinct words and a number for each, in the order in which they came.
///
/// Finding and adding take constant time; a word costs its bytes and some 20 more.
struct WordTable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// A word's mark in the upper half, its number and one more in the lower; 0 where the place is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  var count: Int { starts.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// FNV-1a, the hash that `search.js` takes for terms.
  static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// The number of a word, a new one where it was not there.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mark = WordTable.mark(UnsafeRawBufferPointer(word))
    let place = place(of: word, mark: mark)
    if slots[place] != 0 { return Int(UInt32(truncatingIfNeeded: slots[place])) - 1 }
    let number = count
    slots[place] = UInt64(mark) << 32 | UInt64(number + 1)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    if count * 2 > slots.count { grow() }
    return number
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  mutating func number(of word: some Sequence<UInt8>) -> Int { number(of: Array(word)[...]) }

  /// The number of a word; nil where it is not there.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[place(of: word, mark: WordTable.mark(UnsafeRawBufferPointer(word)))]
    return found == 0 ? nil : Int(UInt32(truncatingIfNeeded: found)) - 1
  }

  func find(_ word: ArraySlice<UInt8>) -> Int? { word.withUnsafeBufferPointer { find($0) } }

  func contains(_ word: ArraySlice<UInt8>) -> Bool { find(word) != nil }

  /// Says where in the table a word stands: eight bytes at a time, and never in a file.
  @inline(__always) private static func mark(_ word: UnsafeRawBufferPointer) -> UInt32 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    let count = word.count
    var mark = UInt64(truncatingIfNeeded: count) &* factor
    var index = 0
    while index + 8 <= count {
      mark = (mark ^ word.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* factor
      mark ^= mark >> 32
      index += 8
    }
    if index < count {
      var rest: UInt64 = 0
      if count >= 8 {
        rest = word.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      } else if count >= 4 {
        let end = word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
        rest = UInt64(word.loadUnaligned(as: UInt32.self)) | UInt64(end) << 32
      } else {
        rest = UInt64(word[0]) | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]) << 16
      }
      mark = (mark ^ rest) &* factor
      mark ^= mark >> 32
    }
    return UInt32(truncatingIfNeeded: (mark &* factor) >> 32)
  }

  @inline(__always) private func place(of word: UnsafeBufferPointer<UInt8>, mark: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Int(mark) & mask
      while true {
        let slot = slots[place]
        if slot == 0 { return place }
        if UInt32(truncatingIfNeeded: slot >> 32) == mark,
          isEqual(Int(UInt32(truncatingIfNeeded: slot)) - 1, word)
        {
          return place
        }
        place = (place + 1) & mask
      }
    }
  }

  @inline(__always) private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { own in
      guard let own = own.baseAddress, let word = word.baseAddress else { return true }
      return memcmp(own + start, word, Int(starts[number + 1]) - start) == 0
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Int(UInt32(truncatingIfNeeded: slot >> 32)) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
