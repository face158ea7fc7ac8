#!/bin/sh
# Makes the first corpus of every target from the samples and the vectors of the tests.
set -eu
cd "$(dirname "$0")"

# One file for each cell of these tables.
cells() {
    target=$1
    shift
    mkdir -p "corpus/$target"
    cat "$@" | tr ',;|\r' '\n\n\n\n' | tr -d '"' | awk 'length && !seen[$0]++' |
        awk -v into="corpus/$target/" '{ file = into sprintf("%06d", NR); printf "%s", $0 > file; close(file) }'
}

mkdir -p corpus/client_list
find ../tests/samples/clients -type f ! -name README.md -size -8k -exec cp {} corpus/client_list/ \;
mkdir -p corpus/contact_cards
for card in $(find ../tests/samples/vcard -name '*.vcf'); do
    # The target puts the first line before it.
    tail -n +2 "$card" > "corpus/contact_cards/$(basename "$card")"
done

# Sheets, texts and styles, parted by zero bytes: the target packs them.
mkdir -p corpus/workbook
for book in ../tests/samples/clients/*.xlsx; do
    {
        printf x
        for part in worksheets/sheet1 sharedStrings styles; do
            unzip -p "$book" "xl/$part.xml" 2> /dev/null || true
            printf '\0'
        done
    } > "corpus/workbook/$(basename "$book")"
done
printf %s 'o<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row
table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-columns-repeated="3"><text:p>
БИН<text:s text:c="2"/></text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1.5"
table:formula="of:=SUM([.A1])"/><table:covered-table-cell/></table:table-row></table:table></office:spreadsheet>
</office:body></office:document-content>' > corpus/workbook/sheet.ods

# Statements without what the target puts before them.
seed() {
    mkdir -p "corpus/statement_$1"
    for file in $(find "../tests/samples/$2" -type f ! -name README.md -size -16k); do
        sed "$3" "$file" > "corpus/statement_$1/$(basename "$file")"
    done
}
seed 1c bank_1c 1d
seed mt940 mt940 1d
seed table bank_csv ''
seed camt camt053 '1,2d; s/^<Stmt>//'
mkdir -p corpus/reconciliation_act
printf '%s\n' 'Сальдо на начало;;;1 000,00' '12.01.2026;Поступление № 48;;500,50' '20.01.2026;Оплата № 7;300;' \
    'Обороты за период;;300;500,50' 'Сальдо на конец;;;1 200,50' > corpus/reconciliation_act/half.csv
cp -r corpus/workbook/. corpus/reconciliation_act/
mkdir -p corpus/purpose
awk -F'"' 'NR > 1 { text = $2; if (NF < 3) { split($0, cells, ","); text = cells[2] }
    file = sprintf("corpus/purpose/%03d", NR); printf "%s", text > file; close(file) }' ../tests/vectors/payment_purpose.csv

cells identity ../tests/vectors/bin_iin.csv ../tests/vectors/iban_kz.csv ../tests/vectors/inn_kpp_ogrn.csv \
    ../tests/vectors/bik_account.csv
cells search ../tests/vectors/search_fold.csv ../tests/vectors/sort_order_kk_ru.csv
cells phone ../tests/samples/clients/07_merged_phones.csv ../tests/samples/clients/06_messy_headers.csv
mkdir -p corpus/money
for sum in 1,234 1234,5 '1 234.50' "1'234" -0,01 +7 999999999999999,99 әің 12б5 1,234,567.89 '1 234 567,8'; do
    printf %s "$sum" > "corpus/money/$sum"
done
cells field ../tests/samples/clients/01_utf8_comma.csv ../tests/samples/clients/06_messy_headers.csv \
    ../tests/vectors/bin_iin.csv
printf '%s\n' 25 25.12 25.12.26 25/12/2026 2026-12-25 31.02 29.02.2027 +3 +2w +1m пт жм fri eom бүгін сегодня today ертең |
    cells day -
