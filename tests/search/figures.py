"""Acronyms, telephone numbers, amounts and dates: how they are written, and by what they are found."""

import datetime as dt

from tests.factories.search import entry

ONE_WRITING = {
    "C.F.E.": "CFE.",
    "C.F.E": "CFE",
    "C. F. E. informa": "CFE informa",
    "S.A. de C.V.": "SA. de CV.",
    "i.v.a.i.": "ivai.",
    "EE.UU. y EE. UU.": "EEUU y EEUU",
    "(921) 555-0134": "9215550134",
    "921 555 01 34": "9215550134",
    "921-555-0134, 921-555-0135": "9215550134, 9215550135",
    "(921) 21 4 55 55": "9212145555",
    "921 2 14 55 55": "9212145555",
    "55 1234 5678": "5512345678",
    "(55) 1234-5678": "5512345678",
    "55.1234.5678": "5512345678",
    "+52 55 1234 5678": "5512345678",
    "+52 1 55 1234 5678": "5512345678",
    "525512345678": "5512345678",
    "01 921 555 0134": "9215550134",
    "1,250,000": "1250000",
    "$1,250,000.00": "$1250000",
    "$1'250,000.00": "$1250000",
    "$ 1 250 000": "1250000",
    "$1,234,567.89": "$1234567 89",
    "$850.00": "$850",
    "DOF 23/06/2023": "DOF 23/6/2023",
    "23-06-2023": "23/6/2023",
    "23.6.2023": "23/6/2023",
    "Obras.Hoy": "Obras Hoy",
}
AS_THEY_ARE = [
    "Dr. J. A. Pérez",
    "3.5 y 12.55",
    "2021,2022",
    "ciclo 20 2023 2024",
    "192.168.0.1",
    "CGCS-0123/2023",
    "de 100 200 300",
    "14/12/2024-15/12/2024",
]

NOTICE, AGREEMENT, BUDGET = "Aviso de corte", "Acuerdo del periódico oficial", "Presupuesto de obras"
FOUND_BY = {
    "C.F.E.": {NOTICE},
    "CFE": {NOTICE},
    "cfe": {NOTICE},
    "c f e": {NOTICE},
    "C. F. E.": {NOTICE},
    "9215550134": {NOTICE},
    "(921) 555-0134": {NOTICE},
    "921 555 01 34": {NOTICE},
    "+52 921 555 0134": {NOTICE},
    "1234567.89": {NOTICE},
    "1234567": {NOTICE},
    "1,234,567": {NOTICE},
    "$1,234,567.89": {NOTICE},
    "1250000": {BUDGET},
    "$1,250,000.00": {BUDGET},
    "1,250,000 obras": {BUDGET},
    "5512345678": {BUDGET},
    "(55) 1234-5678": {BUDGET},
    '"55 1234 5678"': {BUDGET},
    # A day that is named may be the date of issue, or one that the text cites.
    "DOF 23/06/2023": {AGREEMENT},
    "dof 23-6-2023": {AGREEMENT},
    "DOF 23 de junio de 2023": {AGREEMENT},
    "23/06/2023": {AGREEMENT, BUDGET},
    "obras 23/06/2023": {BUDGET},
}
NOWHERE = ["C.F.A.", "9215550135", "1234568", "DOF 24/06/2023"]


def write_entries() -> None:
    entry(NOTICE, body="La C.F.E. invierte $1,234,567.89 pesos. Informes: (921) 555-0134.")
    entry(AGREEMENT, body="Publicado en el DOF 23/06/2023.", date=dt.date(2023, 7, 3))
    entry(BUDGET, body="Obras por 1'250,000.00 pesos. Informes: 5512345678.", date=dt.date(2023, 6, 23))
