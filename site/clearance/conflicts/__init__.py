"""Two editors save the same page: nobody's text vanishes, and nobody writes over the other unknowingly."""
