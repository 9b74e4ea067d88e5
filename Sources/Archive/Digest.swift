import CCrypto

/// SHA-256 by libcrypto (FIPS 180-4).
public enum Digest {
  /// Looked up once: libcrypto takes longer to find its algorithm by name than to run it over a short text.
  nonisolated(unsafe) private static let algorithm = EVP_MD_fetch(nil, "SHA256", nil)

  /// 64 hexadecimal digits in lower case; empty only where libcrypto itself fails.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest: SIMD32<UInt8> = .zero
    var length: UInt32 = 0
    let done = bytes.withUnsafeBytes { input in
      withUnsafeMutableBytes(of: &digest) { output in
        EVP_Digest(
          input.baseAddress, input.count, output.baseAddress?.assumingMemoryBound(to: UInt8.self), &length,
          algorithm, nil)
      }
    }
    guard done == 1, length == 32 else { return "" }
    return String(unsafeUninitializedCapacity: 64) { digits in
      for index in digest.indices {
        digits[2 * index] = hexadecimal(digest[index] >> 4)
        digits[2 * index + 1] = hexadecimal(digest[index] & 15)
      }
      return 64
    }
  }

  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  @inline(__always)
  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
