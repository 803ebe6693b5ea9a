#!/usr/bin/env python3
"""Writes a table of displacement figures with their source excerpts, for timing `atodds check` on tables.

usage: make_table.py ROWS > table.csv

Same rows for same ROWS. One row in fifty has a figure that its excerpt does not give.
"""
import csv
import random
import sys

TOWNS = ["Elmstead", "Oakhurst", "Northby", "Kelso Bay", "Marrow Hill", "Tarn", "Upper Wray", "Saltfleet", "Dunmere", "Port Hale"]
CAUSES = ["heavy rain", "a landslide", "a cyclone", "clashes between two armed groups", "a forest fire", "an earthquake"]
FORMS = [
    ("About {n} people were displaced in {town} after {cause} on {day} {month}.", "people", "displaced"),
    ("In {town}, {n} people were evacuated because of {cause}. Schools were closed for {few} days and {few} bridges were washed away.",
     "people", "evacuated"),
    ("{cause_} forced {n} families to flee their homes in {town}, the agency said on {day} {month}.", "households", "displaced"),
    ("At least {n} houses were destroyed in {town} by {cause}, and {few} people were injured.", "houses", "destroyed"),
    ("Officials in {town} said {cause} had left {n} people homeless. The governor visited the district on {day} {month}.", "people",
     "homeless"),
]
MONTHS = ["January", "March", "May", "July", "September", "November"]


def main():
    rows = int(sys.argv[1])
    chance = random.Random(7)
    out = csv.writer(sys.stdout)
    out.writerow(["id", "date", "place", "measure", "unit", "value", "excerpt"])
    for row in range(rows):
        form, unit, measure = chance.choice(FORMS)
        number = chance.randrange(20, 90000)
        cause = chance.choice(CAUSES)
        month = chance.randrange(len(MONTHS))
        day = chance.randrange(1, 29)
        town = f"{chance.choice(TOWNS)} {chance.randrange(1000)}"
        text = form.format(n=f"{number:,}", town=town.rsplit(" ", 1)[0], cause=cause, cause_=cause[0].upper() + cause[1:], day=day,
                           month=MONTHS[month], few=chance.randrange(2, 9))
        entered = number * 10 if row % 50 == 0 else number
        date = f"{chance.randrange(2010, 2020)}-{2 * month + 1:02}-{day:02}"
        out.writerow([row + 1, date, town, measure, unit, entered, text])


if __name__ == "__main__":
    main()
