export const words = ["open",   'the', 'source']
