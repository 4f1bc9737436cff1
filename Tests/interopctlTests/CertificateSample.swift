// SPDX-License-Identifier: Apache-2.0

/// A key made for these tests alone.
enum CertificateSample {
    static let secret = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgAu14wUaW9B9YH8eB
        im9dVZFzciks9O1c64kFxGpaljahRANCAAQtyM7wRTkYwL1194h+8f/TqH0DyXKG
        JweROsixDJPsF1WIcorcxByT5a4ZnghywvOY+wno/lcdGe/IGM69/7BC
        -----END PRIVATE KEY-----
        """
    static let shown = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAELcjO8EU5GMC9dfeIfvH/06h9A8ly
        hicHkTrIsQyT7BdViHKK3MQck+WuGZ4IcsLzmPsJ6P5XHRnvyBjOvf+wQg==
        -----END PUBLIC KEY-----
        """
}
