/// Distinct words and a number for each, in the order in which they came.
///
/// Finding and adding take constant time; a word costs its bytes and some 16 more.
struct WordTable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// A word's number and one more; 0 where the place is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { hashes.count }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

  /// FNV-1a, the hash that `search.js` takes for terms.
  static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// The number of a word, a new one where it was not there.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = WordTable.hash(word)
    let place = place(of: word, hash: hash)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    let number = hashes.count
    slots[place] = UInt32(number + 1)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { number(of: $0) } }

  mutating func number(of word: some Sequence<UInt8>) -> Int { number(of: Array(word)[...]) }

  /// The number of a word; nil where it is not there.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let place = place(of: word, hash: WordTable.hash(word))
    return slots[place] == 0 ? nil : Int(slots[place]) - 1
  }

  func find(_ word: ArraySlice<UInt8>) -> Int? { word.withUnsafeBufferPointer { find($0) } }

  func contains(_ word: ArraySlice<UInt8>) -> Bool { find(word) != nil }

  private func place(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    // FNV's low bits are its weak ones.
    var place = Int((hash ^ hash >> 15) &* 0x9E37_79B1) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      let number = Int(slot) - 1
      if hashes[number] == hash, isEqual(number, word) { return place }
      place = (place + 1) & mask
    }
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { own in
      for index in 0..<word.count where own[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let old = hashes
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in old.enumerated() {
      var place = Int((hash ^ hash >> 15) &* 0x9E37_79B1) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(number + 1)
    }
  }
}
