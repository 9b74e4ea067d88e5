import CCrypto

/// The SHA-256 of a file's content, as its 32 bytes: half a million of them fit in memory.
public struct ContentDigest: Hashable, Sendable, BitwiseCopyable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// Nil only where libcrypto itself fails.
  public init?(of bytes: [UInt8]) {
    guard let digest = bytes.withUnsafeBytes({ ContentDigest(of: $0) }) else { return nil }
    self = digest
  }

  /// The same of bytes that stand in a larger array.
  public init?(of bytes: UnsafeRawBufferPointer) {
    var context = SHA256_CTX()
    let done = withUnsafeMutableBytes(of: &words) { output in
      SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes.baseAddress, bytes.count) == 1
        && SHA256_Final(output.baseAddress?.assumingMemoryBound(to: UInt8.self), &context) == 1
    }
    guard done else { return nil }
  }

  /// The digest of bytes; of none where libcrypto itself fails, and then no file can be written either.
  public static func of(_ bytes: [UInt8]) -> ContentDigest { ContentDigest(of: bytes) ?? ContentDigest() }

  private init() {}

  /// From the 32 bytes themselves.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// The first eight of them.
  public var head: UInt64 { words.0 }

  /// From 64 hexadecimal digits in lower case.
  public init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    var wrong: UInt8 = 0
    withUnsafeMutableBytes(of: &words) { output in
      for index in 0..<32 {
        let high = ContentDigest.values[Int(digits[2 * index])]
        let low = ContentDigest.values[Int(digits[2 * index + 1])]
        wrong |= high | low
        output[index] = high << 4 | low & 15
      }
    }
    guard wrong & 0xF0 == 0 else { return nil }
  }

  /// What each byte is worth as a digit; 0xFF for one that is none.
  private static let values: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): byte - UInt8(ascii: "0")
    case let byte where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte): byte - UInt8(ascii: "a") + 10
    default: 0xFF
    }
  }

  /// Appends the 64 digits, without making a string of them.
  public func appendHexadecimal(to text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { digits in
      write(to: digits)
      text.append(contentsOf: digits)
    }
  }

  private func write(to digits: UnsafeMutableRawBufferPointer) {
    withUnsafeBytes(of: words) { bytes in
      for index in 0..<8 {
        let four = bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
        let eight = ContentDigest.digits(UInt32(littleEndian: four)).littleEndian
        digits.storeBytes(of: eight, toByteOffset: 8 * index, as: UInt64.self)
      }
    }
  }

  /// The digits of four bytes at a time, the first in the lowest byte, as the bytes themselves stand.
  private static func digits(_ four: UInt32) -> UInt64 {
    var spread = UInt64(four)
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
    let halves = spread >> 4 & 0x000F_000F_000F_000F | (spread & 0x000F_000F_000F_000F) << 8
    let letters = (halves &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return halves &+ 0x3030_3030_3030_3030 &+ letters &* UInt64(UInt8(ascii: "a") - UInt8(ascii: "0") - 10)
  }

  /// 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      write(to: UnsafeMutableRawBufferPointer(digits))
      return 64
    }
  }

  public static func == (left: ContentDigest, right: ContentDigest) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
