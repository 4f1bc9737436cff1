// SPDX-License-Identifier: Apache-2.0

/// Keys made for these tests alone: SM2, P-256, and another of SM2.
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
    static let curveSecret = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgfqkH3cqHpWL59+ht
        GBLGV//LAEokNq8+RorQhoxZup+hRANCAASxvUG0KKdb436i/Ic1qmnaDlNt2gJs
        K8MjKehk9u+qoSAE0nlFU1QRu5R0u6tOawpFnOhHSumIGMHUT4rAJXoO
        -----END PRIVATE KEY-----
        """
    static let curveShown = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEsb1BtCinW+N+ovyHNapp2g5TbdoC
        bCvDIynoZPbvqqEgBNJ5RVNUEbuUdLurTmsKRZzoR0rpiBjB1E+KwCV6Dg==
        -----END PUBLIC KEY-----
        """
    static let otherShown = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAEexxaY8aF4CuljnLHsUK+TtJraoRn
        Jp5HI7C9xJ7vi8gPAb5afvCdbZBZVRLFDPEFTM1NGLd+cSjsIBVC/og/Og==
        -----END PUBLIC KEY-----
        """
}
