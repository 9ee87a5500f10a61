export { gammaOfMeanOne, normal, poisson } from '../model/draws';
