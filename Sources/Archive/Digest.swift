/// SHA-256 by libcrypto (FIPS 180-4).
public enum Digest {
  /// 64 hexadecimal digits in lower case; empty only where libcrypto itself fails.
  public static func sha256(_ bytes: [UInt8]) -> String { ContentDigest(of: bytes)?.hexadecimal ?? "" }

  public static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { ContentDigest(of: UnsafeRawBufferPointer($0))?.hexadecimal ?? "" }
  }
}
