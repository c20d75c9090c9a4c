"""What geomap says in English, Dari, Pashto and Urdu: phrases, amounts, dates, labels, names.

``words`` holds the catalogues, one a language; the page's script says the same.
"""
