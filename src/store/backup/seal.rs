//! Backups under a passphrase, for folders that strangers may see.
//!
//! A sealed file is a line that names its form, sixteen bytes of salt, nineteen of nonce, and the copy in pieces of 64 KiB,
//! each sealed by XChaCha20-Poly1305 and bound to its place by the STREAM construction (Hoang, Reyhanitabar, Rogaway and
//! Vizár 2015), so that a piece that is changed, moved or left out is noticed. The key is made of the passphrase by Argon2id
//! with 64 MiB and three passes (RFC 9106, 4).

use super::{BackupFault, copy::not_written};
use crate::{
    domain::backup::Passphrase,
    store::{StoreError, StoreResult},
};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{
        OsRng,
        rand_core::RngCore,
        stream::{DecryptorBE32, EncryptorBE32},
    },
};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Write},
    path::Path,
};
use zeroize::Zeroizing;

/// How a sealed file begins.
const FORM: &[u8; 22] = b"serik sealed backup 1\n";
const SALT: usize = 16;
/// Bytes of nonce beside the five in which the construction counts.
const NONCE: usize = 19;
/// Bytes of the copy in a piece; the last piece has fewer.
const PIECE: usize = 64 * 1024;
/// Bytes by which a sealed piece is longer.
const TAG: usize = 16;
/// Memory in KiB, passes and lanes of Argon2id.
const COST: (u32, u32, u32) = (64 * 1024, 3, 1);

/// Whether a file is a sealed backup, by how it begins.
pub fn is_sealed(file: &Path) -> bool {
    let mut begin = [0; FORM.len()];
    File::open(file).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == *FORM
}

/// Seals a copy into another file.
///
/// # Errors
/// `NotRead` and `NotWritten` of the files.
pub(super) fn seal(copy: &Path, sealed: &Path, passphrase: &Passphrase) -> StoreResult<()> {
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    OsRng.fill_bytes(&mut salt);
    OsRng.fill_bytes(&mut nonce);
    let mut sealing = EncryptorBE32::from_aead(cipher(passphrase, &salt)?, nonce.as_slice().into());
    let mut source = BufReader::new(File::open(copy).map_err(|error| not_read(&error))?);
    let mut target = BufWriter::new(File::create(sealed).map_err(|error| not_written(&error))?);
    let mut write = |bytes: &[u8]| target.write_all(bytes).map_err(|error| not_written(&error));
    [FORM.as_slice(), &salt, &nonce].into_iter().try_for_each(&mut write)?;
    loop {
        let piece = piece_of(&mut source, PIECE)?;
        if piece.len() < PIECE {
            write(&sealing.encrypt_last(piece.as_slice()).map_err(|_| StoreError::Lost)?)?;
            break;
        }
        write(&sealing.encrypt_next(piece.as_slice()).map_err(|_| StoreError::Lost)?)?;
    }
    let file = target.into_inner().map_err(|error| not_written(error.error()))?;
    file.sync_all().map_err(|error| not_written(&error))
}

/// Brings the copy out of a sealed file.
///
/// # Errors
/// `Backup` where the passphrase does not open it, or it is not whole; `NotRead` and `NotWritten` of the files.
pub(super) fn unseal(sealed: &Path, copy: &Path, passphrase: &Passphrase) -> StoreResult<()> {
    let mut source = BufReader::new(File::open(sealed).map_err(|error| not_read(&error))?);
    let mut head = [0; FORM.len() + SALT + NONCE];
    source.read_exact(&mut head).map_err(|_| cut_off())?;
    let (salt, nonce) = head.split_at(FORM.len()).1.split_at(SALT);
    let mut opening = DecryptorBE32::from_aead(cipher(passphrase, salt)?, nonce.into());
    let mut target = File::create(copy).map_err(|error| not_written(&error))?;
    let mut fault = BackupFault::WrongPassphrase;
    loop {
        let piece = piece_of(&mut source, PIECE + TAG)?;
        let refused = |_| StoreError::Backup(fault.clone());
        if piece.len() < PIECE + TAG {
            let plain = opening.decrypt_last(piece.as_slice()).map_err(refused)?;
            return target.write_all(&plain).map_err(|error| not_written(&error));
        }
        let plain = opening.decrypt_next(piece.as_slice()).map_err(refused)?;
        target.write_all(&plain).map_err(|error| not_written(&error))?;
        // The passphrase opened one piece: another that does not open was changed.
        fault = BackupFault::Unsound(Vec::new());
    }
}

fn cipher(passphrase: &Passphrase, salt: &[u8]) -> StoreResult<XChaCha20Poly1305> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(|_| StoreError::Lost)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.text().as_bytes(), salt, key.as_mut_slice())
        .map_err(|_| StoreError::Lost)?;
    Ok(XChaCha20Poly1305::new(key.as_slice().into()))
}

/// So many bytes, fewer at the end of the file.
fn piece_of(source: &mut impl Read, bytes: usize) -> StoreResult<Zeroizing<Vec<u8>>> {
    let mut piece = Zeroizing::new(Vec::with_capacity(bytes));
    let limit = u64::try_from(bytes).unwrap_or(u64::MAX);
    source.take(limit).read_to_end(&mut piece).map_err(|error| not_read(&error))?;
    Ok(piece)
}

fn cut_off() -> StoreError {
    StoreError::Backup(BackupFault::Unsound(Vec::new()))
}

fn not_read(error: &std::io::Error) -> StoreError {
    StoreError::NotRead(error.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::of(text).unwrap()
    }

    /// A sealed file of so many bytes, in a folder of its own.
    fn sealed(bytes: usize) -> (tempfile::TempDir, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let copy: Vec<u8> = (0..bytes).map(|at| u8::try_from(at % 251).unwrap()).collect();
        fs::write(folder.path().join("copy"), &copy).unwrap();
        seal(&folder.path().join("copy"), &folder.path().join("sealed"), &passphrase("Ұзақ құпия сөз"))
            .unwrap();
        (folder, copy)
    }

    fn opened(folder: &Path, text: &str) -> StoreResult<Vec<u8>> {
        unseal(&folder.join("sealed"), &folder.join("back"), &passphrase(text))?;
        Ok(fs::read(folder.join("back")).unwrap())
    }

    #[test]
    fn what_was_sealed_comes_back_with_its_passphrase_alone() {
        for bytes in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE] {
            let (folder, copy) = sealed(bytes);
            assert!(is_sealed(&folder.path().join("sealed")) && !is_sealed(&folder.path().join("copy")));
            assert!(opened(folder.path(), "Ұзақ құпия сөз").unwrap() == copy, "{bytes}");
        }
        let (folder, _) = sealed(100);
        let refused = opened(folder.path(), "Ұзақ құпия сөз!").unwrap_err();
        assert!(matches!(refused, StoreError::Backup(BackupFault::WrongPassphrase)), "{refused}");
    }

    #[test]
    fn a_piece_that_is_changed_left_out_or_moved_is_noticed() {
        let (folder, _) = sealed(3 * PIECE);
        let path = folder.path().join("sealed");
        let whole = fs::read(&path).unwrap();
        let (head, piece) = (FORM.len() + SALT + NONCE, PIECE + TAG);
        let mut changed = whole.clone();
        changed[head + piece + 7] ^= 1;
        let short = whole[..head + 2 * piece].to_vec();
        let moved =
            [&whole[..head + piece], &whole[head + 2 * piece..], &whole[head + piece..head + 2 * piece]]
                .concat();
        for broken in [changed, short, moved, whole[..30].to_vec()] {
            fs::write(&path, &broken).unwrap();
            let refused = opened(folder.path(), "Ұзақ құпия сөз").unwrap_err();
            assert!(
                matches!(refused, StoreError::Backup(BackupFault::Unsound(_))),
                "{} {refused}",
                broken.len()
            );
        }
    }
}
