import CCrypto

/// SHA-256 by libcrypto (FIPS 180-4).
public enum Digest {
  /// 64 hexadecimal digits in lower case; empty only where libcrypto itself fails.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let done = bytes.withUnsafeBytes { input in
      digest.withUnsafeMutableBytes { output in
        EVP_Digest(
          input.baseAddress, input.count, output.baseAddress?.assumingMemoryBound(to: UInt8.self), &length,
          EVP_sha256(), nil)
      }
    }
    guard done == 1, length == 32 else { return "" }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }
}
