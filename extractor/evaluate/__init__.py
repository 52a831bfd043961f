"""Score records against gold documents."""
