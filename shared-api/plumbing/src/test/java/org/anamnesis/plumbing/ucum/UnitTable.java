package org.anamnesis.plumbing.ucum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What units are, written by hand from other sources than the product's: NIST SP 811 (appendix B), the SI brochure and
 * the definitions of the yard, the pound and the gallon. Each line is a group of units that convert into each other,
 * each as the product, or the quotient, of decimal numbers.
 */
enum UnitTable {
    MASS("g=1 kg=1000 mg=0.001 ug=0.000001 ng=0.000000001 t=1000000 [lb_av]=453.59237 [oz_av]=453.59237/16"
            + " [stone_av]=453.59237*14 [gr]=0.06479891 [oz_tr]=31.1034768"),
    LENGTH("m=1 cm=0.01 mm=0.001 um=0.000001 km=1000 [in_i]=0.0254 [ft_i]=0.3048 [yd_i]=0.9144 [mi_i]=1609.344"
            + " [nmi_i]=1852 [hd_i]=0.1016 [Ch]=0.001/3"),
    VOLUME("L=1 l=1 dL=0.1 mL=0.001 uL=0.000001 fL=0.000000000000001 m3=1000 cm3=0.001 [gal_us]=3.785411784"
            + " [qt_us]=3.785411784/4 [pt_us]=3.785411784/8 [foz_us]=3.785411784/128 [tsp_us]=3.785411784/768"
            + " [gal_br]=4.54609 [foz_br]=4.54609/160 [drp]=0.001/20"),
    TIME("s=1 ms=0.001 min=60 h=3600 d=86400 wk=604800 mo=86400*30.4375 a=86400*365.25"),
    ENERGY("J=1 kJ=1000 cal=4.184 kcal=4184 [Cal]=4184 cal_IT=4.1868 W.s=1 kW.h=3600000 N.m=1"),
    FORCE("N=1 kgf=9.80665 dyn=0.00001 [lbf_av]=0.45359237*9.80665"),
    PRESSURE("Pa=1 kPa=1000 hPa=100 mm[Hg]=133.322 cm[H2O]=98.0665 bar=100000 mbar=100 atm=101325 N/cm2=10000"
            + " [psi]=0.45359237*9.80665/0.00064516 [in_i'Hg]=133322*0.0254"),
    MASS_CONCENTRATION("g/L=1 mg/dL=0.01 mg/L=0.001 ug/mL=0.001 ng/mL=0.000001 ug/L=0.000001 g/dL=10 g%=10 mg%=0.01"
            + " mg/(100.mL)=0.01 kg/m3=1"),
    AMOUNT_CONCENTRATION("mol/L=1 mmol/L=0.001 umol/L=0.000001 umol/mL=0.001 mol/m3=0.001 pmol/dL=0.00000000001"),
    EQUIVALENTS("eq/L=1 meq/L=0.001 meq/dL=0.01 ueq/mL=0.001"),
    OSMOLALITY("osm/kg=1 mosm/kg=0.001"),
    ACTIVITY("kat=1 ukat=0.000001 nkat=0.000000001 U=0.000001/60 mU=0.000000001/60 umol/min=0.000001/60"),
    ACTIVITY_CONCENTRATION("U/L=1 mU/mL=1 kU/L=1000 kat/L=60000000 ukat/L=60 nkat/mL=60"),
    INTERNATIONAL_UNITS("[IU]/L=1 [iU]/L=1 m[IU]/mL=1 k[IU]/L=1000 u[IU]/mL=0.001"),
    COUNT_CONCENTRATION("10*9/L=1 10*3/uL=1 10*6/mL=1 {cells}/uL=0.001 /uL=0.001 /nL=1 10*12/L=1000 {cells}/mm3=0.001"
            + " 10*3.{cells}/uL=1 10*3{cells}/uL=1 /mL=0.000001"),
    FREQUENCY("/s=1 Hz=1 /min=1/60 {beats}/min=1/60 1/min=1/60 /h=1/3600 /d=1/86400 mHz=0.001"),
    RATIO("1=1 %=0.01 10*-2=0.01 10*3=1000 [ppth]=0.001 [ppm]=0.000001 10^6=1000000"),
    MASS_FRACTION("g/g=1 mg/g=0.001 g/kg=0.001 mg/kg=0.000001 ug/g=0.000001 g/(100.g)=0.01"),
    VOLUME_FRACTION("L/L=1 mL/L=0.001 mL/dL=0.01 cm3/dm3=0.001"),
    SUBSTANCE_FRACTION("mol/mol=1 mmol/mol=0.001 umol/mmol=0.001 nmol/mol=0.000000001"),
    CREATININE_RATIO("mg/g{creat}=1 ug/mg{creat}=1 g/g{creat}=1000"),
    BODY_MASS_INDEX("kg/m2=1 g/cm2=10 [lb_av]/[in_i]2=0.45359237/0.00064516"),
    DOSE_RATE("mg/kg/d=1 ug/kg/min=1.44 mg/(kg.h)=24 g/kg/d=1000"),
    FLOW("L/min=1 mL/s=0.06 mL/min=0.001 L/h=1/60 dL/min=0.1"),
    RESISTANCE("dyn.s/cm5=1 Pa.s/m3=0.00001 mm[Hg].min/L=79.9932 [wood'U]=79.9932 [PRU]=1333.22"),
    RADIOACTIVITY("Bq=1 MBq=1000000 Ci=37000000000 mCi=37000000"),
    ABSORBED_DOSE("Gy=1 mGy=0.001 RAD=0.01"),
    EQUIVALENT_DOSE("Sv=1 mSv=0.001 REM=0.01"),
    TEMPERATURE_DIFFERENCE("K=1 mK=0.001 [degR]=5/9"),
    SPEED("m/s=1 km/h=1/3.6 cm/s=0.01 [mi_i]/h=1609.344/3600 [kn_i]=1852/3600");

    private final List<Entry> units;

    UnitTable(String units) {
        this.units = Stream.of(units.split(" ")).map(Entry::of).toList();
    }

    static List<Conversion> conversions() {
        List<Conversion> all = new ArrayList<>();
        for (UnitTable group : values()) {
            for (Entry from : group.units) {
                for (Entry to : group.units) {
                    all.add(new Conversion(from.code, to.code, from.dividend.multiply(to.divisor),
                            from.divisor.multiply(to.dividend)));
                }
            }
        }
        return all;
    }

    static List<String> codes() {
        return Stream.of(values()).map(group -> group.units.getFirst().code).toList();
    }

    /** An amount in one unit times the dividend is the amount in the other times the divisor. */
    record Conversion(String from, String to, BigDecimal dividend, BigDecimal divisor) {

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private record Entry(String code, BigDecimal dividend, BigDecimal divisor) {

        static Entry of(String entry) {
            String[] sides = entry.split("=");
            String[] quotient = sides[1].split("/");
            BigDecimal dividend = Stream.of(quotient[0].split("\\*")).map(BigDecimal::new).reduce(BigDecimal.ONE,
                    BigDecimal::multiply);
            return new Entry(sides[0], dividend, quotient.length == 1 ? BigDecimal.ONE : new BigDecimal(quotient[1]));
        }
    }
}
