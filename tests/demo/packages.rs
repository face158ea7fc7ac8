//! The packages of the demo office (`K-10`).

use crate::office::{DAYS, Office, day};
use serik::{
    domain::package::{DocumentKind, required::Lack},
    store::{
        contract::{ContractFilter, ListContracts},
        package::{Package, PackageOf},
    },
};

/// Kinds that a package lacks altogether.
fn absent(package: &Package) -> Vec<DocumentKind> {
    let missing = package.missing().into_iter();
    missing.filter(|(_, lack)| *lack == Lack::Absent).map(|(asked, _)| asked.kind()).collect()
}

#[test]
fn one_package_lacks_two_documents_and_the_others_none() {
    for today in DAYS.map(day) {
        let office = Office::on(today);
        let list = ListContracts { filter: ContractFilter::default(), today, limit: 100 };
        let contracts = office.store.read(&list).unwrap();
        let package = |contract| office.store.read(&PackageOf { contract, today }).unwrap().unwrap();
        let packages: Vec<Package> = contracts.iter().map(|one| package(one.id)).collect();
        let lacking: Vec<Vec<DocumentKind>> =
            packages.iter().map(absent).filter(|kinds| !kinds.is_empty()).collect();
        assert_eq!(lacking, [[DocumentKind::VatInvoice, DocumentKind::Reconciliation]], "{today}");
        let unfinished = packages.iter().flat_map(Package::missing).count() - 2;
        assert_eq!(unfinished, 1, "{today}: a specification that is being agreed on");
        let files = packages.iter().flat_map(|package| &package.items);
        assert!(files.into_iter().all(|item| item.link.is_none()), "no file lies on this computer");
    }
}
