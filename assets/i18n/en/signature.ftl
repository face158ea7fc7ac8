# Signatures under documents of contracts

signatory-as-in-contract = As in the contract
signatory-left-to-contract = { $document }: those of the contract sign
cli-about-annex-signatory = Name who signs it for a side; nobody: as in the contract
cli-about-annex-check = What stands in the way of the signatures on a day: who signs, and by what right
cli-help-annex-signatories = Identities of those who sign; those of the contract where nothing is said
cli-hint-annex-signature = “serik { $noun } check { $key }” shows all; --reason signs all the same.
cli-about-export-specifications = Specifications of all contracts
cli-about-export-addenda = Addenda, agreements and letters of termination of all contracts
cli-about-export-acts = Acts of all contracts
cli-about-export-package = What stands in the package of a contract
cli-doctor-files = Linked files
