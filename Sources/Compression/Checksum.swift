import CDeflate

/// Checksums that tell damaged bytes from whole ones.
public enum Checksum {
  /// CRC-32 of gzip (RFC 1952).
  public static func crc32(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
